package io.github.openmidid.mhealth;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A step of an app from one level of the pyramid to another.
 *
 * <pre>{@code
 * LevelStep step =
 *     LevelStep.to(PyramidLevel.M3_PLUS, LocalDate.of(2026, 4, 1))
 *         .from(PyramidLevel.M2).in(oncology).with(LevelEvidence.DEFINITIVE_FINANCING);
 * step.decide().isAllowed(); // true
 * }</pre>
 *
 * @param from the level before; empty if the app has none
 * @param to the level after; empty if the app loses its level
 * @param careProcess the code of the care process, for M3
 * @param day the day of the step
 * @param evidence the evidence that the app has
 */
public record LevelStep(
    Optional<PyramidLevel> from,
    Optional<PyramidLevel> to,
    Optional<String> careProcess,
    LocalDate day,
    Set<LevelEvidence> evidence) {

  /** Creates a step and copies the evidence. */
  public LevelStep {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(careProcess, "careProcess");
    Objects.requireNonNull(day, "day");
    Set<LevelEvidence> copy = EnumSet.noneOf(LevelEvidence.class);
    copy.addAll(evidence);
    evidence = Collections.unmodifiableSet(copy);
  }

  /** Returns a step of an app without level to a level, without evidence. */
  public static LevelStep to(PyramidLevel level, LocalDate day) {
    return new LevelStep(Optional.empty(), Optional.of(level), Optional.empty(), day, Set.of());
  }

  /** Returns a step by which an app loses a level and has none any more. */
  public static LevelStep loss(PyramidLevel from, LocalDate day) {
    return new LevelStep(Optional.of(from), Optional.empty(), Optional.empty(), day, Set.of());
  }

  /** Returns the same step from a level. */
  public LevelStep from(PyramidLevel level) {
    return new LevelStep(Optional.of(level), to, careProcess, day, evidence);
  }

  /** Returns the same step in a care process. */
  public LevelStep in(CareProcess process) {
    return new LevelStep(from, to, Optional.of(process.code()), day, evidence);
  }

  /** Returns the same step with more evidence. */
  public LevelStep with(LevelEvidence... more) {
    Set<LevelEvidence> all = EnumSet.noneOf(LevelEvidence.class);
    all.addAll(evidence);
    Collections.addAll(all, more);
    return new LevelStep(from, to, careProcess, day, all);
  }

  /**
   * Returns whether the step is allowed on its day, by the rules of that day.
   *
   * <p>Allowed are: none to M1, M1 to M2, M2 to M3 light or M3 plus, M3 light to M3 plus, each with
   * the evidence of the level; and any step downwards, because a condition can lapse.
   */
  public StepDecision decide() {
    StepRule rule = rule();
    return new StepDecision(rule, rule == StepRule.MISSING_EVIDENCE ? missing() : Set.of());
  }

  private StepRule rule() {
    if (from.equals(to)) {
      return StepRule.SAME_LEVEL;
    }
    if (to.isEmpty()) {
      return StepRule.LOWER;
    }
    PyramidLevel target = to.get();
    if (target.needsCareProcess() && careProcess.isEmpty()) {
      return StepRule.NO_CARE_PROCESS;
    }
    if (from.isPresent() && target.compareTo(from.get()) < 0) {
      return StepRule.LOWER;
    }
    if (from.isEmpty() && target != PyramidLevel.M1) {
      return StepRule.ENTRY_ABOVE_M1;
    }
    if (from.equals(Optional.of(PyramidLevel.M1)) && target.needsCareProcess()) {
      return StepRule.WITHOUT_M2;
    }
    return missing().isEmpty() ? StepRule.HIGHER : StepRule.MISSING_EVIDENCE;
  }

  /** Returns the evidence for the level that the step does not have. */
  private Set<LevelEvidence> missing() {
    Set<LevelEvidence> missing = EnumSet.noneOf(LevelEvidence.class);
    to.ifPresent(level -> missing.addAll(level.evidence(RulesEdition.on(day))));
    missing.removeAll(evidence);
    return missing;
  }
}
