package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.cadastre.ExistingDevice;
import io.github.openmidid.client.cadastre.ExistingDeviceResult;
import io.github.openmidid.client.cadastre.ExistingDevices;
import io.github.openmidid.client.cadastre.GrantedDevice;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.contract.RequestMatch;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grants of identifiers to existing devices, over HTTP. */
public final class HttpExistingDevices extends HttpResource implements ExistingDevices {
  public HttpExistingDevices(ResourceContext context) {
    super(context);
  }

  @Override
  public List<ExistingDeviceResult> grant(List<ExistingDevice> devices) {
    List<ExistingDevice> rows = List.copyOf(Objects.requireNonNull(devices, "devices"));
    if (rows.isEmpty() || rows.size() > MAX_ROWS) {
      throw new IllegalArgumentException("1 to " + MAX_ROWS + " devices, not " + rows.size());
    }
    RequestBody body =
        new RequestBody().with("items", rows.stream().map(HttpExistingDevices::row).toList());
    return changes.run(
        null,
        results -> results.stream().flatMap(result -> result.midId().stream()),
        context -> matching(rows, api.grantExistingDevices(body.map(), context).items()));
  }

  @Override
  public PagedList<GrantedDevice> notice() {
    return notice(Optional.empty());
  }

  @Override
  public PagedList<GrantedDevice> notice(String operator) {
    return notice(Optional.of(TextFormat.NAME.ofArgument("operator", operator)));
  }

  private PagedList<GrantedDevice> notice(Optional<String> operator) {
    @Nullable String filter = operator.orElse(null);
    return list(
        PageCursor.ofMidIds(),
        "getExistingDeviceNotice",
        List.of(String.valueOf(filter)),
        (after, context) ->
            RequestMatch.requireFilter(
                api.getExistingDeviceNotice(filter, after, context),
                device -> filter == null || filter.equals(device.operator())));
  }

  private static Map<String, @Nullable Object> row(ExistingDevice device) {
    RequestBody row =
        new RequestBody()
            .with("cadastreNumber", device.cadastreNumber())
            .with("operator", device.operator())
            .with("modality", device.modality().code())
            .with("registeredOn", device.registeredOn().toString());
    device.details().forEach((field, text) -> row.with(field.code(), text));
    return row.with("fancDeviceNumber", device.fancDeviceNumber()).map();
  }

  /**
   * Verifies that the results refer to the rows in order, so that no identifier is assigned to the
   * wrong device, and that each grant names the identifier and the device.
   */
  private static List<ExistingDeviceResult> matching(
      List<ExistingDevice> rows, List<ExistingDeviceResult> results) {
    List<String> requested = rows.stream().map(ExistingDevice::cadastreNumber).toList();
    if (!results.stream().map(ExistingDeviceResult::cadastreNumber).toList().equals(requested)) {
      throw new MalformedResponseException("the results do not match the rows in order", null);
    }
    for (ExistingDeviceResult result : results) {
      if (result.outcomeCode().startsWith("granted")
          && (result.midId().isEmpty() || result.deviceId().isEmpty())) {
        throw new MalformedResponseException("midId or deviceId of a grant is missing", null);
      }
    }
    return results;
  }
}
