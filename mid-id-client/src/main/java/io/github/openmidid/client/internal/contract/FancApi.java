package io.github.openmidid.client.internal.contract;

import feign.Param;
import feign.RequestLine;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.FancWire;
import org.jspecify.annotations.Nullable;

/** The operation of the contract that lists devices for FANC. */
public interface FancApi {

  @RequestLine("GET /fancDevices?afterCursor={afterCursor}")
  FancWire.Devices listFancDevices(
      @Param("afterCursor") @Nullable String afterCursor, CallContext context);
}
