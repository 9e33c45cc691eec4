package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which devices are asked for.
 *
 * @param operator those of this operator; of all if empty
 * @param midId the one with this identifier, if given
 * @param modalities one of these; all if empty
 * @param inServiceOn only those whose last day of use is not before this day, if given
 * @param after those that sort after this one, if given
 */
public record CadastreFilter(
    Optional<String> operator,
    Optional<MidId> midId,
    Set<Modality> modalities,
    Optional<LocalDate> inServiceOn,
    Optional<String> after) {}
