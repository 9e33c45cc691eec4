package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.examples.register.healthapp.HealthAppStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Imports catalogues of apps, each folder as a whole or not at all. What a folder states of an app
 * or care process replaces what the register holds of it, which stays readable as a former version;
 * others are left alone.
 */
@Component
public final class HealthAppImporter {
  /** The files of a folder; each of them is required. */
  public static final List<String> FILES =
      List.of(
          CareProcessReader.PROCESSES,
          CareProcessReader.STATUSES,
          CatalogueReader.APPS,
          LevelReader.FILE,
          CatalogueReader.REQUESTS,
          CatalogueReader.ABROAD);

  private final HealthAppStore store;
  private final RetryingTransaction transaction;
  private final Clock clock;

  HealthAppImporter(HealthAppStore store, RetryingTransaction transaction, Clock clock) {
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Imports a folder. The same folder again changes nothing.
   *
   * @throws CatalogueFileException if a row is invalid, or contradicts another
   */
  public void run(Path folder) {
    Catalogue catalogue = new CatalogueReader(folder, BelgianTime.date(clock)).read();
    Instant now = BelgianTime.now(clock);
    transaction.execute(
        () -> {
          catalogue.processes().forEach(process -> store.add(process, now));
          catalogue.apps().forEach(app -> store.add(app, now));
          return catalogue.apps().size();
        });
  }
}
