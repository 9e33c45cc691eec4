package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.mhealth.AppLevel;
import io.github.openmidid.mhealth.RulesEdition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A level that an app has for some time, as its source states it. Codes may be unknown to this
 * release.
 *
 * @param level the code of the level: {@code m3Plus}
 * @param careProcess the code of the care process; empty for a level of the app itself
 * @param since the first day, if it is stated
 * @param until the last day; empty while the app has the level
 * @param statedEdition the code of the edition of the rules, if it is stated and the first day is
 *     not
 * @param evidence the codes of what was proven
 * @param source the code of who states it: {@code platform} or {@code riziv}
 */
public record HealthAppLevelRecord(
    String level,
    Optional<String> careProcess,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> statedEdition,
    List<String> evidence,
    String source) {
  /** Copies the list. */
  public HealthAppLevelRecord {
    evidence = List.copyOf(evidence);
  }

  /** Returns the level as the library models it. */
  public AppLevel toAppLevel() {
    return new AppLevel(level, careProcess, since, until);
  }

  /**
   * Returns the code of the edition of the rules: that of the first day, or else the stated one.
   */
  public Optional<String> edition() {
    return toAppLevel().edition().map(RulesEdition::code).or(() -> statedEdition);
  }
}
