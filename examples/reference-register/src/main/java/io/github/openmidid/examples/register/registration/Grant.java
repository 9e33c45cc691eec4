package io.github.openmidid.examples.register.registration;

import io.github.openmidid.register.Registration;

/**
 * The answer to a request.
 *
 * @param registration what the operator has been granted for it
 * @param isNew whether that was now; if not, the request is a repetition
 */
public record Grant(Registration registration, boolean isNew) {}
