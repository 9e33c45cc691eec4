package io.github.openmidid.examples.transfer;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.paging.PagedList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The devices of a cadastre in memory, which can only be listed. */
record FakeDevices(List<CadastreDevice> cadastre) implements Devices {
  private static final Instant TIME = Instant.parse("2026-11-01T12:00:00Z");

  /** Returns a linked device of the cadastre. */
  static CadastreDevice device(
      MidId midId, Map<DeviceField, String> fields, Optional<String> formerNumber) {
    return new CadastreDevice(
        "device-" + midId,
        "1",
        midId,
        fields,
        true,
        Optional.empty(),
        formerNumber,
        TIME,
        TIME,
        List.of());
  }

  @Override
  public Stream<CadastreDevice> list(DeviceFilter filter) {
    return cadastre.stream();
  }

  @Override
  public CadastreDevice report(UUID requestReference, DeviceReport report) {
    throw unsupported();
  }

  @Override
  public CadastreDevice change(String deviceId, String version, DeviceChange change) {
    throw unsupported();
  }

  @Override
  public Optional<CadastreDevice> find(String deviceId) {
    throw unsupported();
  }

  @Override
  public PagedList<CadastreDevice> paged(DeviceFilter filter) {
    throw unsupported();
  }

  @Override
  public PagedList<DeviceEvent> pagedHistory(String deviceId) {
    throw unsupported();
  }

  private static RuntimeException unsupported() {
    return new UnsupportedOperationException("a program of transfers lists devices only");
  }
}
