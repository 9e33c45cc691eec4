package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.examples.register.healthapp.HealthAppLevelRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.ReimbursementRecord;
import io.github.openmidid.examples.register.healthapp.UseAbroadRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An app whose texts are read, while levels, requests and use abroad follow from other files. */
final class AppDraft {
  private final HealthAppRecord app;
  final List<LevelRow> levels = new ArrayList<>();
  final List<ReimbursementRecord> requests = new ArrayList<>();
  final List<UseAbroadRecord> abroad = new ArrayList<>();

  AppDraft(HealthAppRecord app) {
    this.app = app;
  }

  /**
   * Returns the app, with its lists in an order that is independent of that of the rows.
   *
   * @throws CatalogueFileException if its levels contradict each other or the rules
   */
  HealthAppRecord build() {
    new LevelOrderCheck(levels).check();
    return new HealthAppRecord(
        app.appId(),
        app.name(),
        app.summary(),
        app.claims(),
        app.audiences(),
        app.maker(),
        app.ceClass(),
        app.website(),
        levels.stream()
            .map(LevelRow::level)
            .sorted(
                Comparator.comparing((HealthAppLevelRecord level) -> level.careProcess().orElse(""))
                    .thenComparing(level -> level.since().orElse(LocalDate.MIN))
                    .thenComparing(HealthAppLevelRecord::level))
            .toList(),
        requests.stream()
            .sorted(
                Comparator.comparing(
                        (ReimbursementRecord request) -> request.careProcess().orElse(""))
                    .thenComparing(request -> request.since().orElse(LocalDate.MIN))
                    .thenComparing(ReimbursementRecord::state))
            .toList(),
        abroad.stream().sorted(Comparator.comparing(UseAbroadRecord::country)).toList());
  }
}
