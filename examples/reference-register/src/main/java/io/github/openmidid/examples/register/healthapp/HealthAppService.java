package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.Financing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks up apps and care processes. */
@Service
public class HealthAppService {
  private final HealthAppStore store;
  private final Clock clock;

  HealthAppService(HealthAppStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Returns all care processes, ordered by code. */
  public List<CareProcess> careProcesses() {
    return store.careProcesses().stream().map(CareProcessRecord::toCareProcess).toList();
  }

  /** Returns the apps that match the filter, ordered by id. */
  public List<HealthAppVersion> list(HealthAppFilter filter) {
    List<CareProcess> processes = careProcesses();
    LocalDate today = today();
    return store.apps().stream()
        .filter(version -> filter.test(version.app(), processes, today))
        .toList();
  }

  /** Returns an app, if it is known. */
  public Optional<HealthAppVersion> find(String appId) {
    return store.find(appId);
  }

  /** Returns the first versions of an app after a number, in their order. */
  public List<HealthAppVersion> history(String appId, int after, int limit) {
    return store.history(appId, after, limit);
  }

  /**
   * Returns whether an app is financed on a day, for each care process in which it has a level or a
   * request.
   *
   * @param processes the care processes that the catalogue lists
   */
  public static List<Financing> financing(
      HealthAppRecord app, List<CareProcess> processes, LocalDate day) {
    return app.careProcesses(processes).stream()
        .map(process -> app.appLevels().financing(process, day))
        .toList();
  }

  /**
   * Returns the care process with a code; one that is not listed has neither name nor status.
   *
   * @param processes the care processes that the catalogue lists
   */
  public static CareProcess careProcess(Collection<CareProcess> processes, String code) {
    return processes.stream()
        .filter(process -> process.code().equals(code))
        .findFirst()
        .orElseGet(() -> CareProcess.builder(code).build());
  }

  /** Returns the current day in Belgium. */
  public LocalDate today() {
    return BelgianTime.date(clock);
  }
}
