package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.AppLevels;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.PyramidLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The conditions of a list of apps, all of which an app fulfils.
 *
 * @param levels the highest level of the app itself, or that in one of the care processes, is one
 *     of these on the day; empty means no restriction
 * @param careProcesses the codes of care processes; the app has a level or a request in one of
 *     them, and the conditions on levels and financing hold in one of them; empty means no
 *     restriction
 * @param audiences it is intended for one of these; empty means no restriction
 * @param financedOn it is proven to be financed in a care process on this day
 * @param search a text in its id, name, summary, claims or maker, regardless of case
 */
public record HealthAppFilter(
    Set<PyramidLevel> levels,
    Set<String> careProcesses,
    Set<AppAudience> audiences,
    Optional<LocalDate> financedOn,
    Optional<String> search) {
  /** No restriction. */
  public static final HealthAppFilter ALL =
      new HealthAppFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

  /**
   * Returns whether an app fulfils the conditions.
   *
   * @param all the care processes that the catalogue lists
   * @param today the day on which levels count if there is none of the financing
   */
  boolean test(HealthAppRecord app, List<CareProcess> all, LocalDate today) {
    List<CareProcess> own =
        app.careProcesses(all).stream()
            .filter(process -> careProcesses.isEmpty() || careProcesses.contains(process.code()))
            .toList();
    LocalDate day = financedOn.orElse(today);
    AppLevels held = app.appLevels();
    return (careProcesses.isEmpty() || !own.isEmpty())
        && (levels.isEmpty() || levelsOn(held, own, day).anyMatch(levels::contains))
        && (financedOn.isEmpty()
            || own.stream().anyMatch(process -> held.financing(process, day).isFinanced()))
        && (audiences.isEmpty() || audiences.stream().anyMatch(one -> isFor(app, one)))
        && (search.isEmpty() || contains(app, search.get().toLowerCase(Locale.ROOT)));
  }

  private Stream<PyramidLevel> levelsOn(AppLevels held, List<CareProcess> own, LocalDate day) {
    Stream<PyramidLevel> inProcesses =
        own.stream().flatMap(process -> held.levelIn(process, day).stream());
    return careProcesses.isEmpty()
        ? Stream.concat(held.levelOn(day).stream(), inProcesses)
        : inProcesses;
  }

  private static boolean isFor(HealthAppRecord app, AppAudience audience) {
    return app.audiences().contains(audience.code());
  }

  private static boolean contains(HealthAppRecord app, String wanted) {
    return Stream.of(app.name(), app.summary(), app.claims())
            .flatMap(text -> text.byLanguage().values().stream())
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))
        || Stream.of(app.appId(), app.maker())
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
