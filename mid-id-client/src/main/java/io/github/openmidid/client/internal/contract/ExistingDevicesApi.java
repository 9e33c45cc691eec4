package io.github.openmidid.client.internal.contract;

import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.http.CallContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operation of the contract that grants identifiers to existing devices. */
public interface ExistingDevicesApi {

  @RequestLine("POST /existingDevices")
  Response grantExistingDevices(Map<String, @Nullable Object> devices, CallContext context);
}
