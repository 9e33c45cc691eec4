package io.github.openmidid.client.internal;

import feign.Response;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.CadastreDevice;
import io.github.openmidid.client.DeviceEvent;
import io.github.openmidid.client.DeviceFilter;
import io.github.openmidid.client.Devices;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on the cadastre. */
final class HttpDevices implements Devices {
  private final HttpMidIdClient client;
  private final DevicesApi devices;
  private final Creation creation;

  HttpDevices(HttpMidIdClient client, DevicesApi devices, Creation creation) {
    this.client = client;
    this.devices = devices;
    this.creation = creation;
  }

  @Override
  public CadastreDevice report(DeviceReport report) {
    Objects.requireNonNull(report, "report");
    client.requireReferenceOfCaller(
        "UUID requestReference = UUID.randomUUID();"
            + " client.async(c -> c.devices().report(requestReference, report));");
    return Devices.super.report(report);
  }

  @Override
  public CadastreDevice report(UUID requestReference, DeviceReport report) {
    Objects.requireNonNull(requestReference, "requestReference");
    Objects.requireNonNull(report, "report");
    RequestBody body = new RequestBody().with("requestReference", requestReference.toString());
    report.fields().forEach((field, text) -> body.with(field.code(), value(field, text)));
    return client.change(
        CadastreDevice::midId,
        creation.resumable(
            requestReference,
            (api, deadline) -> {
              Response response = devices.reportDevice(body.map(), deadline);
              CadastreDevice device =
                  creation.made(
                      response,
                      deadline,
                      DeviceWire.Device.class,
                      DeviceWire.Device::toDevice,
                      id -> found(id, deadline));
              return reported(report, device, response.status() == 201);
            }));
  }

  /** Reported before, the device may have another identifier now, but not another operator. */
  private static CadastreDevice reported(
      DeviceReport report, CadastreDevice device, boolean isNew) {
    if (isNew) {
      Asked.about(report.get(DeviceField.MID_ID), device, found -> found.get(DeviceField.MID_ID));
    }
    return Asked.about(
        report.get(DeviceField.OPERATOR), device, found -> found.get(DeviceField.OPERATOR));
  }

  /** Everything is text in the contract, but for the one number. */
  private static Object value(DeviceField field, String text) {
    return field == DeviceField.SEQUENCE_NUMBER ? (Object) Integer.valueOf(text) : text;
  }

  @Override
  public CadastreDevice change(String deviceId, String version, DeviceChange change) {
    String id = Ids.given("deviceId", deviceId);
    String read = Ids.given("version", version);
    Objects.requireNonNull(change, "change");
    RequestBody body = new RequestBody();
    change
        .fields()
        .forEach(
            (field, text) ->
                text.ifPresentOrElse(
                    present -> body.with(field.code(), value(field, present)),
                    () -> body.without(field.code())));
    return client.change(
        CadastreDevice::midId,
        creation.resumable(
            null,
            (api, deadline) -> {
              Response response = devices.changeDevice(id, read, body.map(), deadline);
              CadastreDevice device =
                  creation.answered(response, DeviceWire.Device.class).toDevice();
              return Asked.about(id, device, CadastreDevice::deviceId);
            }));
  }

  @Override
  public Optional<CadastreDevice> find(String deviceId) {
    String id = Ids.given("deviceId", deviceId);
    return client.call((api, deadline) -> found(id, deadline));
  }

  private Optional<CadastreDevice> found(String id, Deadline deadline) {
    return devices
        .getDevice(id, deadline)
        .map(device -> Asked.about(id, device.toDevice(), CadastreDevice::deviceId));
  }

  @Override
  public Stream<CadastreDevice> list(DeviceFilter filter) {
    @Nullable String midId = filter.midId().map(Object::toString).orElse(null);
    // Feign makes "modality" without a value of an empty list.
    @Nullable List<String> modalities =
        filter.modalities().isEmpty()
            ? null
            : filter.modalities().stream().map(Modality::code).sorted().toList();
    @Nullable Boolean decommissioned = filter.decommissioned() ? Boolean.TRUE : null;
    return Listing.stream(
        client,
        "afterDeviceId",
        (after, deadline) ->
            Asked.eachAbout(
                filter.midId(),
                devices.listDevices(midId, modalities, decommissioned, after, deadline).toPage(),
                device -> Optional.of(device.midId())));
  }

  @Override
  public Stream<DeviceEvent> history(String deviceId) {
    String id = Ids.given("deviceId", deviceId);
    return Listing.stream(
        client,
        "afterVersion",
        (after, deadline) ->
            devices
                .listHistory(id, after, deadline)
                .map(DeviceWire.History::toPage)
                .orElseGet(() -> notKnown(after)));
  }

  /** A device whose first page was there is known: the rest of its history would be left out. */
  private static Listing.Page<DeviceEvent> notKnown(@Nullable String after) {
    if (after != null) {
      throw new Wire.Malformed("the next page of the list is not there", null);
    }
    return new Listing.Page<>(List.of(), null);
  }
}
