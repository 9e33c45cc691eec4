package io.github.openmidid.fanc;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.Suggestion;
import io.github.openmidid.fanc.Finding.Code;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.register.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A check of the number and the modality of one row.
 *
 * @param <K> the type of the key of the row
 */
final class RowCheck<K> {
  /** The maximum number of other rows that a message lists. */
  static final int MAX_LISTED = 3;

  private static final int MAX_SUGGESTIONS = 6;

  private final CheckContext<K> context;
  private final TransferRow<K> row;
  private final RowNumber number;
  private final RowKind kind;
  private final RegisteredDeviceCheck<K> device;
  private final @Nullable Registration registration;

  RowCheck(CheckContext<K> context, TransferRow<K> row, RowNumber number) {
    this.context = context;
    this.row = row;
    this.number = number;
    this.kind = RowKind.of(row, context.kinds());
    this.registration = context.registration(number);
    this.device = new RegisteredDeviceCheck<>(context, row, number, kind.modality());
  }

  /**
   * Adds the findings.
   *
   * @param same the other rows with the same number
   * @param other the other rows with another number of the same device
   */
  void addAll(List<K> same, List<K> other) {
    context.countStated(row);
    Optional<NotRegistered> withoutMidId = kind.withoutMidId();
    if (withoutMidId.isPresent() && !number.resemblesMidId()) {
      context.countNotRegistered(withoutMidId.get());
    } else {
      addNumber();
      addModality();
      device.addAll();
    }
    addDuplicates(same, other);
    context.endRow();
  }

  private void addNumber() {
    MidId midId = number.midId();
    if (midId != null) {
      addRegistration(midId);
      addNotCanonical(midId);
    } else if (context.rules().isFormerNumber(number.canonical(), context.directory())) {
      addLegacy();
    } else {
      addFault();
    }
  }

  private void addRegistration(MidId midId) {
    boolean isOutside = context.isOutside(number);
    if (!isOutside) {
      context.countCompared(number.field());
    }
    if (midId.isTest() && !context.rules().isTestMode()) {
      add(number.field(), Code.RESERVED, "finding.reserved.test");
    } else if (isOutside) {
      add(number.field(), Code.CANNOT_TELL, "finding.cannotTell");
    } else if (registration == null) {
      add(number.field(), Code.UNKNOWN, device.suggestions(), "finding.unknown");
    }
    if (registration != null && !registration.isLinked()) {
      add(number.field(), Code.NOT_LINKED, "finding.notLinked");
    }
  }

  private void addNotCanonical(MidId midId) {
    String canonical = midId.toString();
    if (!canonical.equals(number.text())) {
      add(
          number.field(),
          Code.NOT_CANONICAL,
          List.of(Suggestion.of(midId, Suggestion.Reason.CANONICAL_FORM)),
          "finding.notCanonical",
          canonical);
    }
  }

  private void addLegacy() {
    Optional<LocalDate> since = row.inServiceSince();
    String key = null;
    if (!context.rules().isInTransition()) {
      key = "finding.legacy.ended";
    } else if (since.isEmpty()) {
      key = "finding.legacy.noDate";
    } else if (!since.get().isBefore(TransferRules.START)) {
      key = "finding.legacy.newDevice";
    }
    if (key != null) {
      add(number.field(), Code.LEGACY, device.suggestions(), key);
    }
  }

  private void addFault() {
    Diagnosis diagnosis = number.diagnosis();
    List<Suggestion> registered = device.suggestions();
    List<Suggestion> suggestions =
        Stream.concat(
                registered.stream(),
                diagnosis.suggestions().stream().filter(s -> !hasCandidate(registered, s)))
            .limit(MAX_SUGGESTIONS)
            .toList();
    Code code = code(diagnosis.fault().orElseThrow());
    context.add(row.key(), number.field(), code, suggestions, diagnosis::message);
  }

  private static boolean hasCandidate(List<Suggestion> suggestions, Suggestion other) {
    return suggestions.stream().anyMatch(s -> s.candidate().equals(other.candidate()));
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

  private void addDuplicates(List<K> same, List<K> other) {
    if (!same.isEmpty()) {
      add(number.field(), Code.DUPLICATE, "finding.duplicate", listed(same));
    } else if (!other.isEmpty()) {
      add(number.field(), Code.DUPLICATE, "finding.duplicate.device", listed(other));
    }
  }

  /** Returns the keys of the first other rows, as text: {@code 16, 40, 41 …}. */
  private String listed(List<K> others) {
    StringJoiner keys = new StringJoiner(", ");
    for (K other : others.subList(0, Math.min(MAX_LISTED, others.size()))) {
      keys.add(String.valueOf(other));
    }
    return keys + (others.size() > MAX_LISTED ? " …" : "");
  }

  private void addModality() {
    Optional<Modality> registered =
        registration == null ? Optional.empty() : registration.modality();
    Modality stated = kind.modality();
    TransferField field = kind.field() == null ? number.field() : kind.field();
    if (isOutOfScope(stated) || isOutOfScope(registered.orElse(null))) {
      add(field, Code.OUT_OF_SCOPE, "finding.outOfScope");
    }
    if (kind.notRegistered() != null) {
      add(field, Code.MODALITY, "notRegistered." + kind.notRegistered().code());
    } else if (kind.isUnreadable()) {
      add(field, Code.MODALITY, "finding.modality.text");
    } else if (stated != null && registration != null) {
      compareModality(field, stated, registered);
    }
  }

  private void compareModality(
      TransferField field, Modality stated, Optional<Modality> registered) {
    if (registered.isEmpty()) {
      add(field, Code.MODALITY, "finding.modality.register");
      return;
    }
    context.countCompared(field);
    Modality granted = registered.get();
    if (granted != stated) {
      context.add(
          row.key(),
          field,
          Code.MODALITY,
          List.of(),
          locale ->
              TextBundle.of(locale)
                  .get(
                      "finding.modality.differs", granted.display(locale), stated.display(locale)));
    }
  }

  private static boolean isOutOfScope(@Nullable Modality modality) {
    return modality != null && !modality.inFancScope();
  }

  private void add(TransferField field, Code code, String textKey, String... arguments) {
    add(field, code, List.of(), textKey, arguments);
  }

  private void add(
      TransferField field,
      Code code,
      List<Suggestion> suggestions,
      String textKey,
      String... arguments) {
    context.add(row.key(), field, code, suggestions, textKey, arguments);
  }
}
