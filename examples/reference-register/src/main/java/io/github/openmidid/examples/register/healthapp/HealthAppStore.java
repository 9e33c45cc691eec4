package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.examples.register.healthapp.VersionTable.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores apps and care processes with their former versions; none is removed. */
@Repository
public class HealthAppStore {
  private final VersionTable<HealthAppRecord> apps;
  private final VersionTable<CareProcessRecord> processes;

  HealthAppStore(JdbcClient jdbc) {
    apps = new VersionTable<>(jdbc, "health_app_version", "app_id", HealthAppRecord.class);
    processes =
        new VersionTable<>(jdbc, "care_process_version", "care_process", CareProcessRecord.class);
  }

  /** Returns all apps, ordered by id. */
  List<HealthAppVersion> apps() {
    return apps.latest().stream().map(HealthAppStore::toApp).toList();
  }

  /** Returns an app, if it is known. */
  Optional<HealthAppVersion> find(String appId) {
    return apps.lastOf(appId).map(HealthAppStore::toApp);
  }

  /** Returns the first versions of an app after a number, in their order. */
  List<HealthAppVersion> history(String appId, int after, int limit) {
    return apps.list(appId, after, limit).stream().map(HealthAppStore::toApp).toList();
  }

  /** Returns all care processes, ordered by code. */
  List<CareProcessRecord> careProcesses() {
    return processes.latest().stream().map(Version::value).toList();
  }

  /** Adds an app, or a version of it if it has changed. */
  public void add(HealthAppRecord app, Instant now) {
    apps.add(app.appId(), app, now);
  }

  /** Adds a care process, or a version of it if it has changed. */
  public void add(CareProcessRecord process, Instant now) {
    processes.add(process.code(), process, now);
  }

  private static HealthAppVersion toApp(Version<HealthAppRecord> version) {
    return new HealthAppVersion(version.number(), version.recordedAt(), version.value());
  }
}
