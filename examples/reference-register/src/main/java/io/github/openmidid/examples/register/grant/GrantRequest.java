package io.github.openmidid.examples.register.grant;

import io.github.openmidid.Modality;
import java.util.UUID;

/**
 * What an operator asks for.
 *
 * @param reference made by the operator, once for this request
 * @param modality the modality of the device
 */
public record GrantRequest(UUID reference, Modality modality) {}
