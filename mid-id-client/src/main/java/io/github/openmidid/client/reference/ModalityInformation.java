package io.github.openmidid.client.reference;

import io.github.openmidid.Modality;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The description of a modality by a register. Immutable.
 *
 * @param modalityCode the wire code, as in the response; see {@link #modality()}
 * @param names the name by language: {@code nl}, {@code fr}, {@code de}, {@code en}
 * @param display the short name, the same in all languages, for example {@code PET-CT}
 * @param isInFancScope whether FANC uses the MID-ID of such a device
 * @param isPriorAuthorizationRequired whether a report requires the date of the prior authorization
 * @param dicomModalities the values of the DICOM attribute Modality (0008,0060) that such devices
 *     write
 * @param emdnCode the code in the European Medical Device Nomenclature, if any
 * @param snomedCtCode the SNOMED CT code, if any
 */
public record ModalityInformation(
    String modalityCode,
    Map<String, String> names,
    String display,
    boolean isInFancScope,
    boolean isPriorAuthorizationRequired,
    List<String> dicomModalities,
    Optional<String> emdnCode,
    Optional<String> snomedCtCode) {
  /** Copies the collections and validates that nothing is null. */
  public ModalityInformation {
    Objects.requireNonNull(modalityCode, "modalityCode");
    Objects.requireNonNull(display, "display");
    Objects.requireNonNull(emdnCode, "emdnCode");
    Objects.requireNonNull(snomedCtCode, "snomedCtCode");
    names = Map.copyOf(names);
    dicomModalities = List.copyOf(dicomModalities);
  }

  /** Returns the modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }
}
