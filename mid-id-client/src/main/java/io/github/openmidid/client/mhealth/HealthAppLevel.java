package io.github.openmidid.client.mhealth;

import io.github.openmidid.mhealth.AppLevel;
import io.github.openmidid.mhealth.LevelEvidence;
import io.github.openmidid.mhealth.LevelSource;
import io.github.openmidid.mhealth.RulesEdition;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A level that an app has for some time, as a register holds it. Codes that this release does not
 * know are kept unchanged. Immutable.
 *
 * <pre>{@code
 * level.toAppLevel().level(); // Optional[M3_PLUS]
 * level.evidence(); // [DEFINITIVE_FINANCING]
 * }</pre>
 *
 * @param levelCode the wire code of the level: {@code m3Plus}
 * @param careProcess the code of the care process; empty for a level of the app itself
 * @param since the first day, if it is known
 * @param until the last day; empty while the app has the level
 * @param editionCode the wire code of the edition of the rules under which the app has reached the
 *     level, if it is known; see {@link #edition}
 * @param evidenceCodes the wire codes of the evidence; see {@link #evidence}
 * @param sourceCode the wire code of the source that states the level; see {@link #source}
 */
public record HealthAppLevel(
    String levelCode,
    Optional<String> careProcess,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> editionCode,
    List<String> evidenceCodes,
    String sourceCode) {
  /**
   * Creates a level and copies the list.
   *
   * @throws IllegalArgumentException if a code is no plain text, or the last day is before the
   *     first
   */
  public HealthAppLevel {
    new AppLevel(levelCode, careProcess, since, until);
    Objects.requireNonNull(editionCode, "editionCode");
    evidenceCodes = List.copyOf(evidenceCodes);
    Objects.requireNonNull(sourceCode, "sourceCode");
  }

  /** Returns the level without edition, evidence and source, for the rules of the pyramid. */
  public AppLevel toAppLevel() {
    return new AppLevel(levelCode, careProcess, since, until);
  }

  /**
   * Returns the edition of the rules; empty if it is not known, to the register or this release.
   */
  public Optional<RulesEdition> edition() {
    return editionCode.flatMap(RulesEdition::ofCode);
  }

  /** Returns the evidence that this release knows; {@link #evidenceCodes} has all. */
  public Set<LevelEvidence> evidence() {
    Set<LevelEvidence> known = EnumSet.noneOf(LevelEvidence.class);
    evidenceCodes.forEach(code -> LevelEvidence.ofCode(code).ifPresent(known::add));
    return known;
  }

  /** Returns the source that states the level; empty if this release does not know the code. */
  public Optional<LevelSource> source() {
    return LevelSource.ofCode(sourceCode);
  }
}
