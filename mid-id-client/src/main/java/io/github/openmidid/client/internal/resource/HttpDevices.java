package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import feign.Response;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.CadastreDeviceStatus;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on the devices of the cadastre, over HTTP. */
public final class HttpDevices extends HttpResource implements Devices {
  public HttpDevices(ResourceContext context) {
    super(context);
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
        requestReference,
        device -> Stream.of(device.midId()),
        context -> {
          Response response = api.reportDevice(body.map(), context);
          CadastreDevice device =
              responses.created(response, context, CadastreDevice.class, id -> fetch(id, context));
          return reported(report, device, response.status() == 201);
        });
  }

  /**
   * Verifies that the response describes the reported device. A device that was reported earlier
   * may have received another identifier since, but never another operator.
   */
  private static CadastreDevice reported(
      DeviceReport report, CadastreDevice device, boolean isNew) {
    if (isNew) {
      requireSame(report.get(DeviceField.MID_ID), device, found -> found.get(DeviceField.MID_ID));
    }
    return requireSame(
        report.get(DeviceField.OPERATOR), device, found -> found.get(DeviceField.OPERATOR));
  }

  /** Returns the JSON value of a field: an integer for the sequence number, otherwise a string. */
  private static Object value(DeviceField field, String text) {
    return field == DeviceField.SEQUENCE_NUMBER ? (Object) Integer.valueOf(text) : text;
  }

  @Override
  public CadastreDevice change(String deviceId, String version, DeviceChange change) {
    String id = TextFormat.ID.ofArgument("deviceId", deviceId);
    String read = TextFormat.ID.ofArgument("version", version);
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
        null,
        device -> Stream.of(device.midId()),
        context -> {
          Response response = api.changeDevice(id, read, body.map(), context);
          return requireSame(
              id, responses.read(response, CadastreDevice.class, 200), CadastreDevice::deviceId);
        });
  }

  @Override
  public Optional<CadastreDevice> find(String deviceId) {
    String id = TextFormat.ID.ofArgument("deviceId", deviceId);
    return runner.run(context -> fetch(id, context));
  }

  private Optional<CadastreDevice> fetch(String id, CallContext context) {
    return api.getDevice(id, context)
        .map(device -> requireSame(id, device, CadastreDevice::deviceId));
  }

  @Override
  public PagedList<CadastreDevice> paged(DeviceFilter filter) {
    @Nullable String midId = filter.midId().map(Object::toString).orElse(null);
    @Nullable List<String> modalities = codes(filter.modalities(), Modality::code);
    @Nullable Boolean decommissioned = filter.decommissioned() ? Boolean.TRUE : null;
    @Nullable Boolean changedAfterLink = filter.changedAfterLink() ? Boolean.TRUE : null;
    @Nullable List<String> statuses = statusCodes(filter);
    @Nullable String search = filter.search().orElse(null);
    return list(
        PageCursor.opaque("afterDeviceId"),
        "listDevices",
        filters(filter, midId, modalities, decommissioned),
        matching(
            filter.midId(),
            device -> Optional.of(device.midId()),
            (after, context) ->
                api.listDevices(
                    midId,
                    modalities,
                    decommissioned,
                    changedAfterLink,
                    statuses,
                    search,
                    after,
                    context)));
  }

  private static @Nullable List<String> statusCodes(DeviceFilter filter) {
    return filter.statuses().isEmpty()
        ? null
        : filter.statuses().stream().sorted().map(CadastreDeviceStatus::code).toList();
  }

  /** Returns the filters by which a position in the list is recognised. */
  private static List<String> filters(
      DeviceFilter filter,
      @Nullable String midId,
      @Nullable List<String> modalities,
      @Nullable Boolean decommissioned) {
    List<String> filters = new ArrayList<>();
    filters.add(String.valueOf(midId));
    filters.add(String.valueOf(modalities));
    filters.add(String.valueOf(decommissioned));
    // The others only if they are used: there are positions from before they existed.
    if (filter.changedAfterLink()) {
      filters.add("changedAfterLink");
    }
    if (!filter.statuses().isEmpty()) {
      filters.add("status " + statusCodes(filter));
    }
    filter.search().ifPresent(text -> filters.add("search " + text));
    return filters;
  }

  @Override
  public PagedList<DeviceEvent> pagedHistory(String deviceId) {
    String id = TextFormat.ID.ofArgument("deviceId", deviceId);
    return list(
        PageCursor.opaque("afterVersion"),
        "listDeviceHistory",
        List.of(id),
        (after, context) -> orEmpty(api.listDeviceHistory(id, after, context), after));
  }
}
