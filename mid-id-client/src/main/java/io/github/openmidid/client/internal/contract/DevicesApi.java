package io.github.openmidid.client.internal.contract;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.DeviceWire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of the contract on the devices of the cadastre. */
public interface DevicesApi {

  @RequestLine("POST /devices")
  Response reportDevice(Map<String, @Nullable Object> report, CallContext context);

  @RequestLine("GET /devices/{deviceId}")
  Optional<DeviceWire.Device> getDevice(@Param("deviceId") String deviceId, CallContext context);

  @RequestLine("PATCH /devices/{deviceId}")
  @Headers({"Content-Type: application/merge-patch+json", "If-Match: \"{version}\""})
  Response changeDevice(
      @Param("deviceId") String deviceId,
      @Param("version") String version,
      Map<String, @Nullable Object> change,
      CallContext context);

  @RequestLine(
      "GET /devices?midId={midId}&modality={modality}&decommissioned={decommissioned}"
          + "&afterDeviceId={afterDeviceId}")
  DeviceWire.Devices listDevices(
      @Param("midId") @Nullable String midId,
      @Param("modality") @Nullable List<String> modality,
      @Param("decommissioned") @Nullable Boolean decommissioned,
      @Param("afterDeviceId") @Nullable String afterDeviceId,
      CallContext context);

  @RequestLine("GET /devices/{deviceId}/history?afterVersion={afterVersion}")
  Optional<DeviceWire.History> listHistory(
      @Param("deviceId") String deviceId,
      @Param("afterVersion") @Nullable String afterVersion,
      CallContext context);
}
