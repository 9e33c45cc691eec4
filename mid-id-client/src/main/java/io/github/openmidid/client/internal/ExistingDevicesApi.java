package io.github.openmidid.client.internal;

import feign.Headers;
import feign.Request;
import feign.RequestLine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grants to existing devices in the contract. */
@Headers("Accept: application/json, application/problem+json")
public interface ExistingDevicesApi {

  @RequestLine("POST /existingDevices")
  @Headers("Content-Type: application/json")
  ExistingDeviceWire.Results grantExistingDevices(
      Map<String, @Nullable Object> devices, Request.Options deadline);
}
