package io.github.openmidid.fanc;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.Suggestion;
import io.github.openmidid.fanc.Finding.Code;
import io.github.openmidid.fanc.TransferRow.Cell;
import io.github.openmidid.register.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A check of one row, which adds the findings in the order of their codes. */
final class RowCheck {
  /** The maximum number of other lines that a message lists. */
  private static final int MAX_LISTED_LINES = 3;

  private final TransferRules rules;
  private final TransferRow row;
  private final Map<String, List<Integer>> lines;
  private final List<Finding> findings;
  private final Diagnosis diagnosis;
  private final @Nullable MidId midId;
  private final @Nullable Registration registration;

  RowCheck(
      TransferRules rules,
      TransferRow row,
      Map<MidId, Registration> known,
      Map<String, List<Integer>> lines,
      List<Finding> findings) {
    this.rules = rules;
    this.row = row;
    this.lines = lines;
    this.findings = findings;
    this.diagnosis = MidId.diagnose(row.deviceNumber().text());
    this.midId = diagnosis.midId().orElse(null);
    this.registration = midId == null ? null : known.get(midId);
  }

  void addAll() {
    if (midId != null) {
      addRegistrationFindings(midId);
    } else if (rules.isLegacy(row.legacyNumber())) {
      addLegacy();
    } else {
      addFault(diagnosis.fault().orElseThrow());
    }
    addDuplicate(midId == null ? row.legacyNumber() : midId.toString());
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

  private void addFault(Fault fault) {
    add(row.deviceNumber(), code(fault), diagnosis.suggestions(), "");
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

  private void addDuplicate(String number) {
    List<Integer> all = lines.getOrDefault(number, List.of());
    if (all.size() > 1) {
      add(Code.DUPLICATE, "finding.duplicate", otherLines(all));
    }
  }

  /** Returns the first line numbers except that of this row, as text: {@code 16, 40, 41 …}. */
  private String otherLines(List<Integer> all) {
    StringBuilder named = new StringBuilder();
    int count = 0;
    for (int other : all) {
      if (other != row.line() && count < MAX_LISTED_LINES) {
        named.append(count == 0 ? "" : ", ").append(other);
        count++;
      }
    }
    return named.append(all.size() - 1 > MAX_LISTED_LINES ? " …" : "").toString();
  }

  private void addModality() {
    Optional<Modality> registered =
        registration == null ? Optional.empty() : registration.modality();
    Cell cell = row.modality().orElse(row.deviceNumber());
    String text = row.modality().isPresent() ? cell.text().strip() : "";
    Optional<Modality> stated = Modality.tryParse(text);
    if (isOutOfScope(stated) || isOutOfScope(registered)) {
      add(cell, Code.OUT_OF_SCOPE, List.of(), "finding.outOfScope");
    }
    if (text.isEmpty()) {
      return;
    }
    if (stated.isEmpty()) {
      Optional<NotRegistered> device = NotRegistered.tryParse(text);
      String key =
          device.isPresent() ? "notRegistered." + device.get().code() : "finding.modality.text";
      add(cell, Code.MODALITY, List.of(), key);
    } else if (registration != null && registered.isEmpty()) {
      add(cell, Code.MODALITY, List.of(), "finding.modality.register");
    } else if (registered.isPresent() && !registered.equals(stated)) {
      add(
          cell,
          Code.MODALITY,
          List.of(),
          "finding.modality.differs",
          registered.get(),
          stated.get());
    }
  }

  private static boolean isOutOfScope(Optional<Modality> modality) {
    return modality.isPresent() && !modality.get().inFancScope();
  }

  private void addNotCanonical(MidId found) {
    String canonical = found.toString();
    if (!canonical.equals(row.deviceNumber().text())) {
      List<Suggestion> suggestions =
          List.of(Suggestion.of(found, Suggestion.Reason.CANONICAL_FORM));
      add(row.deviceNumber(), Code.NOT_CANONICAL, suggestions, "finding.notCanonical", canonical);
    }
  }

  private void add(Code code, String textKey, Object... arguments) {
    add(row.deviceNumber(), code, List.of(), textKey, arguments);
  }

  private void add(
      Cell cell, Code code, List<Suggestion> suggestions, String textKey, Object... arguments) {
    findings.add(new Finding(row.line(), cell, code, suggestions, diagnosis, textKey, arguments));
  }
}
