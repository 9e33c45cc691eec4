package io.github.openmidid.client.testing;

import io.github.openmidid.client.mhealth.AppFilter;
import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.mhealth.HealthApps;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.mhealth.CareProcess;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The operations on the apps of mHealthBELGIUM, in memory. */
final class TestHealthApps implements HealthApps {
  private static final Pattern CODE = Pattern.compile("[!-~]{1,64}");

  private final CallRunner runner;

  TestHealthApps(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public PagedList<HealthApp> paged(AppFilter filter) {
    filter.careProcesses().forEach(TestHealthApps::requireCode);
    return new TestPagedList<>(
        runner,
        CallRunner.Request.of(TestOperation.LIST_HEALTH_APPS),
        List.of(
            filter.levels().stream().sorted().toList().toString(),
            filter.careProcesses().stream().sorted().toList().toString(),
            filter.audiences().stream().sorted().toList().toString(),
            filter.financedOn().toString(),
            filter.search().toString()),
        (register, caller, after) -> Optional.of(register.healthApps().list(filter, after)),
        HealthApp::appId,
        app -> app);
  }

  /** Rejects a code that the real client would not send. */
  private static void requireCode(String careProcess) {
    if (!CODE.matcher(careProcess).matches()) {
      throw new IllegalArgumentException("careProcess is not a code of 1 to 64 ASCII characters");
    }
  }

  @Override
  public Optional<HealthApp> find(String appId) {
    String id = CallRunner.requireId("appId", appId);
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_HEALTH_APP),
        (register, caller) -> register.healthApps().find(id));
  }

  @Override
  public PagedList<HealthApp> pagedHistory(String appId) {
    String id = CallRunner.requireId("appId", appId);
    return new TestPagedList<>(
        runner,
        CallRunner.Request.of(TestOperation.LIST_HEALTH_APP_HISTORY),
        List.of(id),
        (register, caller, after) -> register.healthApps().history(id, after),
        HealthApp::version,
        app -> app);
  }

  @Override
  public List<CareProcess> careProcesses() {
    return runner.run(
        CallRunner.Request.of(TestOperation.LIST_CARE_PROCESSES),
        (register, caller) -> register.healthApps().careProcesses());
  }
}
