package io.github.openmidid.mhealth;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All levels of one app, past and present. Immutable. An app at M3 plus in one care process and at
 * M1 in the others is normal.
 *
 * <pre>{@code
 * levels.levelOn(day); // of the app itself: Optional[M1]
 * levels.levelIn(oncology, day); // Optional[M3_PLUS]
 * }</pre>
 *
 * @param levels the levels, in any order
 */
public record AppLevels(List<AppLevel> levels) {
  /** Creates the levels and copies the list. */
  public AppLevels {
    levels = List.copyOf(levels);
  }

  /** Returns these levels. */
  public static AppLevels of(AppLevel... levels) {
    return new AppLevels(List.of(levels));
  }

  /**
   * Returns the highest level of the app itself on a day; empty if it has none that this release
   * knows.
   */
  public Optional<PyramidLevel> levelOn(LocalDate day) {
    return highest(on(day).filter(level -> level.careProcess().isEmpty()));
  }

  /**
   * Returns the highest level in a care process on a day: that of the app itself if it has none
   * there; empty if it has one there that this release does not know.
   */
  public Optional<PyramidLevel> levelIn(CareProcess process, LocalDate day) {
    return in(process, day).findAny().isPresent() ? highest(in(process, day)) : levelOn(day);
  }

  /**
   * Returns whether the app is financed in a care process on a day, and why or why not. A process
   * that only the levels name has no status: with M3 there, the app has {@link
   * FinancingStatus#UNKNOWN_PROCESS}.
   *
   * @param process the care process, not null
   * @param day the day in Belgium, not null
   */
  public Financing financing(CareProcess process, LocalDate day) {
    Objects.requireNonNull(day, "day");
    return new Financing(status(process, day), process, day);
  }

  private FinancingStatus status(CareProcess process, LocalDate day) {
    boolean isUndecided = on(day).anyMatch(level -> isUndecided(level, process));
    Optional<AppLevel> level3 = level3(process, day);
    if (level3.isEmpty() && !isUndecided) {
      return wasOrWillBe(process) ? FinancingStatus.NOT_ON_DAY : FinancingStatus.NO_LEVEL_3;
    }
    Optional<CareProcessStatus> status = process.statusOn(day);
    if (status.equals(Optional.of(CareProcessStatus.IN_PREPARATION))) {
      return FinancingStatus.PROCESS_IN_PREPARATION;
    }
    if (status.equals(Optional.of(CareProcessStatus.INACTIVE))) {
      return FinancingStatus.PROCESS_INACTIVE;
    }
    return isUndecided
        ? FinancingStatus.UNKNOWN_LEVEL
        : status(level3.orElseThrow(), status.isPresent());
  }

  /** Returns the status by a level, in a process that is active or whose status is not known. */
  private static FinancingStatus status(AppLevel level3, boolean isActive) {
    if (level3.since().isEmpty()) {
      return FinancingStatus.UNKNOWN_DAY;
    }
    if (!isActive) {
      return FinancingStatus.UNKNOWN_PROCESS;
    }
    return level3.levelCode().equals(PyramidLevel.M3_PLUS.code())
        ? FinancingStatus.DEFINITIVE
        : FinancingStatus.TEMPORARY;
  }

  /** Returns the highest level in a care process that means financing there. */
  private Optional<AppLevel> level3(CareProcess process, LocalDate day) {
    return in(process, day)
        .filter(level -> level.level().filter(PyramidLevel::needsCareProcess).isPresent())
        .max(Comparator.comparing(level -> level.level().orElseThrow()));
  }

  /**
   * Returns whether a level may mean financing in a care process: one that this release does not
   * know, there or of the app itself, or M3 without a care process.
   */
  private static boolean isUndecided(AppLevel level, CareProcess process) {
    if (level.careProcess().isEmpty()) {
      return level.level().map(PyramidLevel::needsCareProcess).orElse(true);
    }
    return level.level().isEmpty() && level.careProcess().get().equals(process.code());
  }

  private boolean wasOrWillBe(CareProcess process) {
    return levels.stream()
        .filter(level -> level.careProcess().equals(Optional.of(process.code())))
        .anyMatch(level -> level.level().map(PyramidLevel::needsCareProcess).orElse(true));
  }

  private Stream<AppLevel> on(LocalDate day) {
    return levels.stream().filter(level -> level.isOn(day));
  }

  private Stream<AppLevel> in(CareProcess process, LocalDate day) {
    return on(day).filter(level -> level.careProcess().equals(Optional.of(process.code())));
  }

  private static Optional<PyramidLevel> highest(Stream<AppLevel> levels) {
    return levels.flatMap(level -> level.level().stream()).max(Comparator.naturalOrder());
  }
}
