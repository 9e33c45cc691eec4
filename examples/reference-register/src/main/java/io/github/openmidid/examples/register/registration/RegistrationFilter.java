package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Which registrations of an operator are asked for.
 *
 * @param modalities one of these; all if empty
 * @param status this one, if given
 * @param after those that sort after this one, if given
 */
public record RegistrationFilter(
    Set<Modality> modalities, Optional<RegistrationStatus> status, Optional<MidId> after) {}
