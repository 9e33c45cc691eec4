package io.github.openmidid.client.testing;

import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The operations on the devices of the cadastre, in memory. */
final class TestDevices implements Devices {
  private final CallRunner runner;

  TestDevices(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public CadastreDevice report(DeviceReport report) {
    Objects.requireNonNull(report, "report");
    runner.requireReferenceOfCaller(
        "UUID requestReference = UUID.randomUUID();"
            + " client.async(c -> c.devices().report(requestReference, report));");
    return Devices.super.report(report);
  }

  @Override
  public CadastreDevice report(UUID requestReference, DeviceReport report) {
    Objects.requireNonNull(requestReference, "requestReference");
    return runner.create(
        new CallRunner.Request(
            TestOperation.REPORT_DEVICE, List.of(report.midId()), requestReference),
        (register, caller) -> register.devices().report(caller, requestReference, report));
  }

  @Override
  public CadastreDevice change(String deviceId, String version, DeviceChange change) {
    String id = CallRunner.requireId("deviceId", deviceId);
    String read = CallRunner.requireId("version", version);
    Objects.requireNonNull(change, "change");
    return runner.run(
        CallRunner.Request.of(TestOperation.CHANGE_DEVICE),
        (register, caller) -> register.devices().change(caller, id, read, change));
  }

  @Override
  public Optional<CadastreDevice> find(String deviceId) {
    String id = CallRunner.requireId("deviceId", deviceId);
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_DEVICE),
        (register, caller) -> register.devices().find(caller, id));
  }

  @Override
  public PagedList<CadastreDevice> paged(DeviceFilter filter) {
    return new TestPagedList<>(
        runner,
        new CallRunner.Request(
            TestOperation.LIST_DEVICES, filter.midId().map(List::of).orElse(List.of()), null),
        List.of(
            filter.midId().toString(),
            filter.modalities().stream().sorted().toList().toString(),
            String.valueOf(filter.decommissioned()),
            String.valueOf(filter.changedAfterLink()),
            filter.statuses().stream().sorted().toList().toString(),
            filter.search().toString()),
        (register, caller, after) -> Optional.of(register.devices().list(caller, filter, after)),
        CadastreDevice::deviceId,
        device -> device);
  }

  @Override
  public PagedList<DeviceEvent> pagedHistory(String deviceId) {
    String id = CallRunner.requireId("deviceId", deviceId);
    return new TestPagedList<>(
        runner,
        CallRunner.Request.of(TestOperation.LIST_DEVICE_HISTORY),
        List.of(id),
        (register, caller, after) -> register.devices().history(caller, id, after),
        DeviceEvent::version,
        event -> event);
  }
}
