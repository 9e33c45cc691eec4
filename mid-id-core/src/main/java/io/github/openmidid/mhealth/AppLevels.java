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
   * Returns whether the app is financed in a care process on a day, and why or why not.
   *
   * @param process the care process, not null
   * @param day the day in Belgium, not null
   */
  public Financing financing(CareProcess process, LocalDate day) {
    Objects.requireNonNull(day, "day");
    return new Financing(status(process, day), process, day);
  }

  private FinancingStatus status(CareProcess process, LocalDate day) {
    if (on(day).anyMatch(level -> isUndecided(level, process))) {
      return FinancingStatus.UNKNOWN_LEVEL;
    }
    Optional<AppLevel> level =
        in(process, day)
            .filter(found -> found.level().orElseThrow().needsCareProcess())
            .max(Comparator.comparing(found -> found.level().orElseThrow()));
    if (level.isEmpty()) {
      return wasOrWillBe(process) ? FinancingStatus.NOT_ON_DAY : FinancingStatus.NO_LEVEL_3;
    }
    return level.get().since().isEmpty()
        ? FinancingStatus.UNKNOWN_DAY
        : status(process, day, level.get().level().orElseThrow());
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

  private static FinancingStatus status(CareProcess process, LocalDate day, PyramidLevel level) {
    Optional<CareProcessStatus> status = process.statusOn(day);
    if (status.isEmpty()) {
      return FinancingStatus.UNKNOWN_PROCESS;
    }
    return switch (status.get()) {
      case IN_PREPARATION -> FinancingStatus.PROCESS_IN_PREPARATION;
      case INACTIVE -> FinancingStatus.PROCESS_INACTIVE;
      case ACTIVE ->
          level == PyramidLevel.M3_PLUS ? FinancingStatus.DEFINITIVE : FinancingStatus.TEMPORARY;
    };
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
