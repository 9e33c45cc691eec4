package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.examples.register.healthapp.HealthAppLevelRecord;
import io.github.openmidid.mhealth.LevelEvidence;
import io.github.openmidid.mhealth.LevelStep;
import io.github.openmidid.mhealth.PyramidLevel;
import io.github.openmidid.mhealth.StepDecision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that the levels of an app follow the rules of the pyramid, as {@link LevelStep} has them.
 * A level that cannot be checked, because a first day is not stated or a code is not known, is
 * accepted.
 */
final class LevelOrderCheck {
  private final List<LevelRow> rows;

  LevelOrderCheck(List<LevelRow> rows) {
    this.rows = rows;
  }

  void check() {
    rows.forEach(this::requireNoOverlap);
    rows.forEach(this::requireAllowed);
  }

  private void requireNoOverlap(LevelRow row) {
    boolean overlaps =
        rows.subList(0, rows.indexOf(row)).stream()
            .map(LevelRow::level)
            .filter(other -> other.level().equals(row.level().level()))
            .filter(other -> other.careProcess().equals(row.level().careProcess()))
            .anyMatch(other -> isBefore(other, row.level()) && isBefore(row.level(), other));
    if (overlaps) {
      throw row.row()
          .rejected(LevelReader.LEVEL, "is on an earlier line for some of the same days, too.");
    }
  }

  /** Returns whether one level begins before the other ends. */
  private static boolean isBefore(HealthAppLevelRecord one, HealthAppLevelRecord other) {
    return one.since().isEmpty()
        || other.until().isEmpty()
        || !one.since().get().isAfter(other.until().get());
  }

  private void requireAllowed(LevelRow row) {
    HealthAppLevelRecord level = row.level();
    Optional<PyramidLevel> target = PyramidLevel.ofCode(level.level());
    if (target.isEmpty() || level.since().isEmpty()) {
      return;
    }
    LocalDate day = level.since().get();
    if (before(level, day).anyMatch(other -> other.toAppLevel().level().isEmpty())) {
      return;
    }
    StepDecision decision =
        new LevelStep(
                highest(before(level, day)), target, level.careProcess(), day, evidence(level))
            .decide();
    if (!decision.isAllowed()) {
      throw row.row()
          .rejected(
              LevelReader.LEVEL,
              decision.message(Locale.ENGLISH)
                  + " Source: "
                  + decision.source(Locale.ENGLISH)
                  + ".");
    }
  }

  private static Optional<PyramidLevel> highest(Stream<HealthAppLevelRecord> levels) {
    return levels
        .map(level -> level.toAppLevel().level())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static Set<LevelEvidence> evidence(HealthAppLevelRecord level) {
    return level.evidence().stream()
        .map(LevelEvidence::ofCode)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the other levels from which the app comes: those of the day before, and lower ones of
   * the same day, in the care process, or else of the app itself. The same level before it, for
   * instance of another edition of the rules, is no step.
   */
  private Stream<HealthAppLevelRecord> before(HealthAppLevelRecord level, LocalDate day) {
    List<HealthAppLevelRecord> held =
        rows.stream()
            .map(LevelRow::level)
            .filter(other -> !other.level().equals(level.level()))
            .filter(
                other -> other.toAppLevel().isOn(day.minusDays(1)) || isLowerOn(other, level, day))
            .toList();
    List<HealthAppLevelRecord> inProcess =
        held.stream().filter(other -> other.careProcess().equals(level.careProcess())).toList();
    return inProcess.isEmpty()
        ? held.stream().filter(other -> other.careProcess().isEmpty())
        : inProcess.stream();
  }

  private static boolean isLowerOn(
      HealthAppLevelRecord other, HealthAppLevelRecord level, LocalDate day) {
    Optional<PyramidLevel> lower = other.toAppLevel().level();
    return other.toAppLevel().isOn(day)
        && lower.isPresent()
        && lower.get().compareTo(PyramidLevel.ofCode(level.level()).orElseThrow()) < 0;
  }
}
