package io.github.openmidid.client.internal.resource;

import feign.Response;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.DevicesApi;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.wire.DeviceWire;
import io.github.openmidid.client.internal.wire.Page;
import io.github.openmidid.client.internal.wire.RequestMatch;
import io.github.openmidid.client.internal.wire.ResourceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on the devices of the cadastre, over HTTP. */
final class HttpDevices implements Devices {
  private final OperationRunner runner;
  private final ChangeRunner changes;
  private final DevicesApi devices;
  private final ChangeResponseReader responses;

  HttpDevices(
      OperationRunner runner,
      ChangeRunner changes,
      DevicesApi devices,
      ChangeResponseReader responses) {
    this.runner = runner;
    this.changes = changes;
    this.devices = devices;
    this.responses = responses;
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
    Objects.requireNonNull(report, "report");
    RequestBody body = new RequestBody().with("requestReference", requestReference.toString());
    report.fields().forEach((field, text) -> body.with(field.code(), value(field, text)));
    return changes.run(
        CadastreDevice::midId,
        responses.resumable(
            requestReference,
            context -> {
              Response response = devices.reportDevice(body.map(), context);
              CadastreDevice device =
                  responses.created(
                      response,
                      context,
                      DeviceWire.Device.class,
                      DeviceWire.Device::toDevice,
                      id -> fetch(id, context));
              return reported(report, device, response.status() == 201);
            }));
  }

  /**
   * Verifies that the response describes the reported device. A device that was reported earlier
   * may have received another identifier since, but never another operator.
   */
  private static CadastreDevice reported(
      DeviceReport report, CadastreDevice device, boolean isNew) {
    if (isNew) {
      RequestMatch.requireSame(
          report.get(DeviceField.MID_ID), device, found -> found.get(DeviceField.MID_ID));
    }
    return RequestMatch.requireSame(
        report.get(DeviceField.OPERATOR), device, found -> found.get(DeviceField.OPERATOR));
  }

  /** Returns the JSON value of a field: an integer for the sequence number, otherwise a string. */
  private static Object value(DeviceField field, String text) {
    return field == DeviceField.SEQUENCE_NUMBER ? (Object) Integer.valueOf(text) : text;
  }

  @Override
  public CadastreDevice change(String deviceId, String version, DeviceChange change) {
    String id = ResourceId.ofArgument("deviceId", deviceId);
    String read = ResourceId.ofArgument("version", version);
    Objects.requireNonNull(change, "change");
    RequestBody body = new RequestBody();
    change
        .fields()
        .forEach(
            (field, text) ->
                text.ifPresentOrElse(
                    present -> body.with(field.code(), value(field, present)),
                    () -> body.without(field.code())));
    return changes.run(
        CadastreDevice::midId,
        responses.resumable(
            null,
            context -> {
              Response response = devices.changeDevice(id, read, body.map(), context);
              CadastreDevice device =
                  responses.ofResponse(response, DeviceWire.Device.class).toDevice();
              return RequestMatch.requireSame(id, device, CadastreDevice::deviceId);
            }));
  }

  @Override
  public Optional<CadastreDevice> find(String deviceId) {
    String id = ResourceId.ofArgument("deviceId", deviceId);
    return runner.run(context -> fetch(id, context));
  }

  private Optional<CadastreDevice> fetch(String id, CallContext context) {
    return devices
        .getDevice(id, context)
        .map(device -> RequestMatch.requireSame(id, device.toDevice(), CadastreDevice::deviceId));
  }

  @Override
  public Stream<CadastreDevice> list(DeviceFilter filter) {
    @Nullable String midId = filter.midId().map(Object::toString).orElse(null);
    @Nullable List<String> modalities = ModalityFilter.codes(filter.modalities());
    @Nullable Boolean decommissioned = filter.decommissioned() ? Boolean.TRUE : null;
    return PageStream.stream(
        runner,
        PageCursor.opaque("afterDeviceId"),
        (after, context) ->
            RequestMatch.requireEachSame(
                filter.midId(),
                devices.listDevices(midId, modalities, decommissioned, after, context).toPage(),
                device -> Optional.of(device.midId())));
  }

  @Override
  public Stream<DeviceEvent> history(String deviceId) {
    String id = ResourceId.ofArgument("deviceId", deviceId);
    return PageStream.stream(
        runner,
        PageCursor.opaque("afterVersion"),
        (after, context) ->
            devices
                .listHistory(id, after, context)
                .map(DeviceWire.History::toPage)
                .orElseGet(() -> missing(after)));
  }

  /**
   * Returns an empty page for an unknown device.
   *
   * @throws MalformedResponseException if an earlier page existed: the history would be truncated
   */
  private static Page<DeviceEvent> missing(@Nullable String after) {
    if (after != null) {
      throw new MalformedResponseException("the next page of the list does not exist", null);
    }
    return new Page<>(List.of(), null);
  }
}
