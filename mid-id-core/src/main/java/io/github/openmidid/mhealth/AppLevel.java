package io.github.openmidid.mhealth;

import io.github.openmidid.internal.PlainTextCheck;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A level that an app has for some time. Codes that this release does not know are kept unchanged.
 *
 * <pre>{@code
 * AppLevel.of(PyramidLevel.M3_LIGHT, LocalDate.of(2022, 4, 1)).in(knee);
 * }</pre>
 *
 * @param levelCode the wire code of the level; see {@link #level()}
 * @param careProcess the code of the care process; empty for a level of the app itself
 * @param since the first day, if it is known
 * @param until the last day; empty while the app has the level
 */
public record AppLevel(
    String levelCode,
    Optional<String> careProcess,
    Optional<LocalDate> since,
    Optional<LocalDate> until) {
  /**
   * Creates a level.
   *
   * @throws IllegalArgumentException if a code is no plain text, or the last day is before the
   *     first
   */
  public AppLevel {
    PlainTextCheck.require("levelCode", levelCode);
    careProcess.ifPresent(code -> PlainTextCheck.require("careProcess", code));
    Objects.requireNonNull(until, "until");
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new IllegalArgumentException("until is before since");
    }
  }

  /** Returns a level of an app from a day on. */
  public static AppLevel of(PyramidLevel level, LocalDate since) {
    return new AppLevel(level.code(), Optional.empty(), Optional.of(since), Optional.empty());
  }

  /** Returns the same level in a care process. */
  public AppLevel in(CareProcess process) {
    return new AppLevel(levelCode, Optional.of(process.code()), since, until);
  }

  /** Returns the same level until a day, which is the last one. */
  public AppLevel until(LocalDate lastDay) {
    return new AppLevel(levelCode, careProcess, since, Optional.of(lastDay));
  }

  /** Returns the level; empty if this release does not know the code. */
  public Optional<PyramidLevel> level() {
    return PyramidLevel.ofCode(levelCode);
  }

  /**
   * Returns the edition of the rules under which the app reached the level, if the day is known.
   */
  public Optional<RulesEdition> edition() {
    return since.map(RulesEdition::on);
  }

  /**
   * Returns whether the app can have the level on a day: an absent first or last day excludes no
   * day.
   */
  public boolean isOn(LocalDate day) {
    return since.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
