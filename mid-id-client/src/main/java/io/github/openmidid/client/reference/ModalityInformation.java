package io.github.openmidid.client.reference;

import io.github.openmidid.Modality;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a register says of a modality.
 *
 * @param modalityCode its wire code, as the register gave it; see {@link #modality()}
 * @param names its name, by language: {@code nl}, {@code fr}, {@code de}, {@code en}
 * @param display its short name, the same in all languages: {@code PET-CT}
 * @param isInFancScope whether FANC uses the MID-ID of such a device
 * @param isPriorAuthorizationRequired whether its report needs the date of the prior authorization
 * @param dicomModalities what such a device writes as Modality (0008,0060)
 * @param emdnCode its code in the European Medical Device Nomenclature
 * @param snomedCtCode its SNOMED CT code
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
  /** Copies the collections and checks that nothing is null. */
  public ModalityInformation {
    Objects.requireNonNull(modalityCode, "modalityCode");
    Objects.requireNonNull(display, "display");
    Objects.requireNonNull(emdnCode, "emdnCode");
    Objects.requireNonNull(snomedCtCode, "snomedCtCode");
    names = Map.copyOf(names);
    dicomModalities = List.copyOf(dicomModalities);
  }

  /** The modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }
}
