package io.github.openmidid.client.internal.resource;

import feign.Response;
import io.github.openmidid.client.cadastre.ExistingDevice;
import io.github.openmidid.client.cadastre.ExistingDeviceResult;
import io.github.openmidid.client.cadastre.ExistingDevices;
import io.github.openmidid.client.internal.contract.ExistingDevicesApi;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.wire.ExistingDeviceWire;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The grants of identifiers to existing devices, over HTTP. */
final class HttpExistingDevices implements ExistingDevices {
  private final ChangeRunner changes;
  private final ExistingDevicesApi existingDevices;
  private final ChangeResponseReader responses;

  HttpExistingDevices(
      ChangeRunner changes, ExistingDevicesApi existingDevices, ChangeResponseReader responses) {
    this.changes = changes;
    this.existingDevices = existingDevices;
    this.responses = responses;
  }

  @Override
  public List<ExistingDeviceResult> grant(List<ExistingDevice> devices) {
    List<ExistingDevice> rows = List.copyOf(Objects.requireNonNull(devices, "devices"));
    if (rows.isEmpty() || rows.size() > MAX_ROWS) {
      throw new IllegalArgumentException("1 to " + MAX_ROWS + " devices, not " + rows.size());
    }
    RequestBody body =
        new RequestBody().with("items", rows.stream().map(HttpExistingDevices::row).toList());
    return changes.runMany(
        results -> results.stream().flatMap(result -> result.midId().stream()),
        responses.resumable(
            null,
            context -> {
              Response response = existingDevices.grantExistingDevices(body.map(), context);
              return requireSameOrder(
                  rows,
                  responses.ofResponse(response, ExistingDeviceWire.Results.class).toResults());
            }));
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
   * wrong device.
   */
  private static List<ExistingDeviceResult> requireSameOrder(
      List<ExistingDevice> rows, List<ExistingDeviceResult> results) {
    List<String> requested = rows.stream().map(ExistingDevice::cadastreNumber).toList();
    if (!results.stream().map(ExistingDeviceResult::cadastreNumber).toList().equals(requested)) {
      throw new MalformedResponseException("the results do not match the rows in order", null);
    }
    return results;
  }
}
