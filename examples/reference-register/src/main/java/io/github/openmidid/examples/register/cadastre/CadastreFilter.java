package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions of a device query.
 *
 * @param operators only the devices of these operators; of all if empty
 * @param midId only the device with this identifier, if present
 * @param modalities only these modalities; all if empty
 * @param statuses only these statuses; all if empty
 * @param search only those whose identifier, operator, serial number, make, model, campus or
 *     billing number, also a former one, contains this text, if present
 * @param inServiceOn only devices whose last day of use is not before this day, if present
 * @param changedAfterLink whether only devices of which something that was compared before the link
 *     has changed since
 * @param after only devices whose id sorts after this one, if present
 */
public record CadastreFilter(
    Optional<Set<String>> operators,
    Optional<MidId> midId,
    Set<Modality> modalities,
    Set<DeviceRecordStatus> statuses,
    Optional<String> search,
    Optional<LocalDate> inServiceOn,
    boolean changedAfterLink,
    Optional<String> after) {}
