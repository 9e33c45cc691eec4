package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions of a registration query.
 *
 * @param modalities only these modalities; all if empty
 * @param status only this status, if present
 * @param search only those in which this search finds its text, if present
 * @param after only identifiers that sort after this one, if present
 */
public record RegistrationFilter(
    Set<Modality> modalities,
    Optional<RegistrationStatus> status,
    Optional<RegistrationSearch> search,
    Optional<MidId> after) {}
