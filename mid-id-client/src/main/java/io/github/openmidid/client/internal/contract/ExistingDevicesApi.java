package io.github.openmidid.client.internal.contract;

import feign.Request;
import feign.RequestLine;
import feign.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grants to existing devices in the contract. */
public interface ExistingDevicesApi {

  @RequestLine("POST /existingDevices")
  Response grantExistingDevices(Map<String, @Nullable Object> devices, Request.Options context);
}
