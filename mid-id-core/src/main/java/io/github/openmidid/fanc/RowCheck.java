package io.github.openmidid.fanc;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.Suggestion;
import io.github.openmidid.fanc.Finding.Code;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import io.github.openmidid.register.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A check of one row, which adds the findings in the order of their codes.
 *
 * @param <K> the type of the key of the row
 */
final class RowCheck<K> {
  /** The maximum number of other rows that a message lists. */
  static final int MAX_LISTED = 3;

  private final TransferRules rules;
  private final TransferRow<K> row;
  private final RowNumber number;
  private final @Nullable Registration registration;
  private final List<K> others;
  private final List<Finding<K>> findings;

  /**
   * Creates a check.
   *
   * @param others the keys of other rows with the same number; not more than one too many to list
   */
  RowCheck(
      TransferRules rules,
      TransferRow<K> row,
      RowNumber number,
      Map<MidId, Registration> known,
      List<K> others,
      List<Finding<K>> findings) {
    this.rules = rules;
    this.row = row;
    this.number = number;
    this.registration = number.midId() == null ? null : known.get(number.midId());
    this.others = others;
    this.findings = findings;
  }

  void addAll() {
    MidId midId = number.midId();
    if (midId != null) {
      addRegistrationFindings(midId);
    } else if (rules.isLegacy(number.canonical())) {
      addLegacy();
    } else {
      addFault();
    }
    if (!others.isEmpty()) {
      add(Code.DUPLICATE, "finding.duplicate", listed());
    }
    addModality();
    if (registration != null && !registration.isLinked()) {
      add(Code.NOT_LINKED, "finding.notLinked");
    }
    if (midId != null) {
      addNotCanonical(midId);
    }
  }

  private void addRegistrationFindings(MidId found) {
    if (found.isTest() && !rules.isTestMode()) {
      add(Code.RESERVED, "finding.reserved.test");
    } else if (registration == null) {
      add(Code.UNKNOWN, "finding.unknown");
    }
  }

  private void addLegacy() {
    Optional<LocalDate> since = row.inServiceSince();
    if (!rules.isInTransition()) {
      add(Code.LEGACY, "finding.legacy.ended");
    } else if (since.isEmpty()) {
      add(Code.LEGACY, "finding.legacy.noDate");
    } else if (!since.get().isBefore(TransferRules.START)) {
      add(Code.LEGACY, "finding.legacy.newDevice");
    }
  }

  private void addFault() {
    Diagnosis diagnosis = number.diagnosis();
    Code code = code(diagnosis.fault().orElseThrow());
    add(number.field(), code, diagnosis.suggestions(), diagnosis::message);
  }

  /**
   * Returns the code of a fault. There are fewer codes than faults; the message describes the exact
   * fault.
   */
  private static Code code(Fault fault) {
    if (fault == Fault.TOO_LONG) {
      return Code.LENGTH;
    }
    return fault == Fault.GROUPING ? Code.ILLEGAL_CHARACTER : Code.valueOf(fault.name());
  }

  /** Returns the keys of the first other rows, as text: {@code 16, 40, 41 …}. */
  private String listed() {
    StringJoiner keys = new StringJoiner(", ");
    for (K other : others.subList(0, Math.min(MAX_LISTED, others.size()))) {
      keys.add(String.valueOf(other));
    }
    return keys + (others.size() > MAX_LISTED ? " …" : "");
  }

  private void addModality() {
    Optional<Modality> registered =
        registration == null ? Optional.empty() : registration.modality();
    TransferField field = row.modality().isPresent() ? TransferField.MODALITY : number.field();
    String text = row.modality().orElse("").strip();
    Optional<Modality> stated = Modality.tryParse(text);
    if (isOutOfScope(stated) || isOutOfScope(registered)) {
      add(field, Code.OUT_OF_SCOPE, "finding.outOfScope");
    }
    if (text.isEmpty()) {
      return;
    }
    if (stated.isEmpty()) {
      Optional<NotRegistered> device = NotRegistered.tryParse(text);
      String key =
          device.isPresent() ? "notRegistered." + device.get().code() : "finding.modality.text";
      add(field, Code.MODALITY, key);
    } else if (registration != null && registered.isEmpty()) {
      add(field, Code.MODALITY, "finding.modality.register");
    } else if (registered.isPresent() && !registered.equals(stated)) {
      Modality granted = registered.get();
      Modality found = stated.get();
      add(
          field,
          Code.MODALITY,
          List.of(),
          locale ->
              TextBundle.of(locale)
                  .get("finding.modality.differs", granted.display(locale), found.display(locale)));
    }
  }

  private static boolean isOutOfScope(Optional<Modality> modality) {
    return modality.isPresent() && !modality.get().inFancScope();
  }

  private void addNotCanonical(MidId midId) {
    String canonical = midId.toString();
    if (!canonical.equals(number.text())) {
      add(
          number.field(),
          Code.NOT_CANONICAL,
          List.of(Suggestion.of(midId, Suggestion.Reason.CANONICAL_FORM)),
          locale -> TextBundle.of(locale).get("finding.notCanonical", canonical));
    }
  }

  private void add(Code code, String textKey, String... arguments) {
    add(number.field(), code, textKey, arguments);
  }

  private void add(TransferField field, Code code, String textKey, String... arguments) {
    add(field, code, List.of(), locale -> TextBundle.of(locale).get(textKey, arguments));
  }

  private void add(
      TransferField field,
      Code code,
      List<Suggestion> suggestions,
      Function<Locale, String> message) {
    findings.add(new Finding<>(row.key(), field, code, suggestions, new TextsByLanguage(message)));
  }
}
