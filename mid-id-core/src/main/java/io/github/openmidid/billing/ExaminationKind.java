package io.github.openmidid.billing;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.internal.DeviceKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of device on which an examination is performed, by its text for the modality and by its
 * nomenclature code.
 *
 * @param stated the type of device that the text names
 * @param byCode the types of device that the table of the caller has for the code
 * @param notRegistered the kind without billing number, if either names one
 * @param isTextUnreadable whether the text names no type that this library knows
 * @param isCodeUnlisted whether the table of the caller does not have the code
 */
record ExaminationKind(
    Optional<Modality> stated,
    Set<Modality> byCode,
    Optional<NotRegistered> notRegistered,
    boolean isTextUnreadable,
    boolean isCodeUnlisted) {

  static ExaminationKind of(
      Examination<?> examination, Optional<NomenclatureTable> codes, TextReader texts) {
    DeviceKind kind = texts.kind(examination.modality().orElse(""));
    Optional<Modality> stated = Optional.ofNullable(kind.modality());
    Optional<NotRegistered> notRegistered = Optional.ofNullable(kind.notRegistered());
    boolean isTextUnreadable =
        examination.modality().isPresent() && stated.isEmpty() && notRegistered.isEmpty();
    if (codes.isEmpty() || examination.nomenclatureCode().isEmpty()) {
      return new ExaminationKind(stated, Set.of(), notRegistered, isTextUnreadable, false);
    }
    NomenclatureTable table = codes.get();
    String code = examination.nomenclatureCode().get();
    Set<Modality> byCode = table.modalities(code);
    Optional<NotRegistered> notRegisteredByCode =
        byCode.isEmpty() ? table.notRegistered(code) : Optional.empty();
    return new ExaminationKind(
        stated,
        byCode,
        notRegistered.or(() -> notRegisteredByCode),
        isTextUnreadable,
        byCode.isEmpty() && notRegisteredByCode.isEmpty());
  }

  /** Returns whether the examination is known to be performed on one of the six types. */
  boolean isRegistered() {
    return stated.isPresent() || !byCode.isEmpty();
  }

  /** Returns why the types of device are not known: the cause in the message. */
  String missing() {
    if (isCodeUnlisted) {
      return "code";
    }
    return isTextUnreadable ? "modalityText" : "examination";
  }

  /** Returns the short names in a language of all types that are stated: {@code CT, PET-CT}. */
  String display(Locale locale) {
    return Stream.concat(stated.stream(), byCode.stream())
        .distinct()
        .sorted()
        .map(modality -> modality.display(locale))
        .collect(Collectors.joining(", "));
  }

  /** Returns whether a type of device fits all that is stated. */
  boolean fits(Modality modality) {
    return (stated.isEmpty() || stated.get() == modality)
        && (byCode.isEmpty() || byCode.contains(modality));
  }
}
