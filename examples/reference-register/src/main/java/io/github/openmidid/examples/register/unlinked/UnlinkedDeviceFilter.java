package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.cadastre.CadastreFilter;
import io.github.openmidid.examples.register.cadastre.DeviceRecordStatus;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions of a query of devices without link.
 *
 * @param operator only the devices of this operator, if present
 * @param modalities only these modalities; all if empty
 * @param search only those whose identifier, operator, serial number, make, model or campus
 *     contains this text, if present
 * @param after only devices whose id sorts after this one, if present
 */
public record UnlinkedDeviceFilter(
    Optional<String> operator,
    Set<Modality> modalities,
    Optional<String> search,
    Optional<String> after) {

  /** Returns the conditions of the cadastre; devices that are out of service are included. */
  CadastreFilter inTheCadastre() {
    return new CadastreFilter(
        operator.map(Set::of),
        Optional.empty(),
        modalities,
        Set.of(DeviceRecordStatus.UNLINKED),
        search,
        Optional.empty(),
        false,
        after);
  }
}
