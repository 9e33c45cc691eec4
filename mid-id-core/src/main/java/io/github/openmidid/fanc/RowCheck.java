package io.github.openmidid.fanc;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.Suggestion;
import io.github.openmidid.fanc.Finding.Code;
import io.github.openmidid.fanc.TransferRow.Cell;
import io.github.openmidid.internal.Texts;
import io.github.openmidid.register.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All causes of one row, in their order. */
final class RowCheck {
  /** Fewer than the faults; the message keeps what they leave out. */
  private static final Map<Fault, Code> CODES =
      Map.of(
          Fault.MISSING, Code.MISSING,
          Fault.TOO_LONG, Code.LENGTH,
          Fault.PREFIX, Code.PREFIX,
          Fault.ILLEGAL_CHARACTER, Code.ILLEGAL_CHARACTER,
          Fault.LENGTH, Code.LENGTH,
          Fault.GROUPING, Code.ILLEGAL_CHARACTER,
          Fault.CHECK_DIGITS, Code.CHECK_DIGITS,
          Fault.RESERVED, Code.RESERVED);

  private final TransferRules rules;
  private final TransferRow row;
  private final Map<MidId, Registration> known;
  private final Occurrences occurrences;
  private final Diagnosis diagnosis;

  RowCheck(
      TransferRules rules,
      TransferRow row,
      Map<MidId, Registration> known,
      Occurrences occurrences) {
    this.rules = rules;
    this.row = row;
    this.known = known;
    this.occurrences = occurrences;
    this.diagnosis = MidId.diagnose(row.deviceNumber().text());
  }

  void addTo(List<Finding> findings) {
    Optional<MidId> midId = diagnosis.midId();
    Registration registration = midId.isPresent() ? known.get(midId.get()) : null;
    if (midId.isPresent()) {
      addKnowledge(findings, midId.get(), registration);
    } else {
      addFault(findings);
    }
    addDuplicate(findings);
    addModality(findings, registration);
    addWarnings(findings, registration);
  }

  private void addFault(List<Finding> findings) {
    if (rules.isLegacy(row.legacyNumber())) {
      Optional<String> key = legacyKey();
      if (key.isPresent()) {
        findings.add(deviceNumber(Code.LEGACY, key.get(), List.of()));
      }
      return;
    }
    Fault fault = diagnosis.fault().orElseThrow();
    Cell cell = row.deviceNumber();
    findings.add(
        new Finding(
            row.line(),
            cell.reference(),
            Objects.requireNonNull(CODES.get(fault)),
            diagnosis::message,
            diagnosis.suggestions()));
  }

  /** Why the former number cannot be used; empty where it can. */
  private Optional<String> legacyKey() {
    if (!rules.isInTransition()) {
      return Optional.of("finding.legacy.ended");
    }
    Optional<LocalDate> since = row.inServiceSince();
    if (since.isEmpty()) {
      return Optional.of("finding.legacy.noDate");
    }
    return since.get().isBefore(TransferRules.START)
        ? Optional.empty()
        : Optional.of("finding.legacy.newDevice");
  }

  private void addKnowledge(
      List<Finding> findings, MidId midId, @Nullable Registration registration) {
    if (midId.isTest() && !rules.isTestMode()) {
      findings.add(deviceNumber(Code.RESERVED, "finding.reserved.test", List.of()));
    } else if (registration == null) {
      findings.add(deviceNumber(Code.UNKNOWN, "finding.unknown", List.of()));
    }
  }

  private void addDuplicate(List<Finding> findings) {
    Optional<MidId> midId = diagnosis.midId();
    String number = midId.isPresent() ? midId.get().toString() : row.legacyNumber();
    if (occurrences.isRepeated(number)) {
      String others = occurrences.otherLines(number, row.line());
      findings.add(deviceNumber(Code.DUPLICATE, "finding.duplicate", List.of(), others));
    }
  }

  private void addModality(List<Finding> findings, @Nullable Registration registration) {
    Optional<Modality> registered =
        registration == null ? Optional.empty() : registration.modality();
    Cell cell = row.modality().orElse(row.deviceNumber());
    String text = row.modality().isPresent() ? cell.text().strip() : "";
    Optional<Modality> stated = Modality.parse(text);
    if (isOutOfScope(stated) || isOutOfScope(registered)) {
      findings.add(finding(cell, Code.OUT_OF_SCOPE, "finding.outOfScope", List.of()));
    }
    if (text.isEmpty()) {
      return;
    }
    if (stated.isEmpty()) {
      Optional<NotRegistered> device = NotRegistered.parse(text);
      String key =
          device.isPresent() ? "notRegistered." + device.get().code() : "finding.modality.text";
      findings.add(finding(cell, Code.MODALITY, key, List.of()));
    } else if (registration != null && registered.isEmpty()) {
      findings.add(finding(cell, Code.MODALITY, "finding.modality.register", List.of()));
    } else if (registered.isPresent() && !registered.equals(stated)) {
      String granted = registered.orElseThrow().display();
      String other = stated.orElseThrow().display();
      findings.add(
          finding(cell, Code.MODALITY, "finding.modality.differs", List.of(), granted, other));
    }
  }

  private static boolean isOutOfScope(Optional<Modality> modality) {
    return modality.isPresent() && !modality.get().inFancScope();
  }

  private void addWarnings(List<Finding> findings, @Nullable Registration registration) {
    if (registration != null && !registration.isLinked()) {
      findings.add(deviceNumber(Code.NOT_LINKED, "finding.notLinked", List.of()));
    }
    Optional<MidId> midId = diagnosis.midId();
    if (midId.isPresent() && !midId.get().toString().equals(row.deviceNumber().text())) {
      findings.add(notCanonical(midId.get()));
    }
  }

  private Finding notCanonical(MidId midId) {
    List<Suggestion> canonical = List.of(Suggestion.of(midId, Suggestion.Reason.CANONICAL_FORM));
    return deviceNumber(Code.NOT_CANONICAL, "finding.notCanonical", canonical, midId.toString());
  }

  private Finding deviceNumber(
      Code code, String textKey, List<Suggestion> suggestions, String... arguments) {
    return finding(row.deviceNumber(), code, textKey, suggestions, arguments);
  }

  private Finding finding(
      Cell cell, Code code, String textKey, List<Suggestion> suggestions, String... arguments) {
    return new Finding(
        row.line(),
        cell.reference(),
        code,
        locale -> Texts.of(locale).get(textKey, (Object[]) arguments),
        suggestions);
  }
}
