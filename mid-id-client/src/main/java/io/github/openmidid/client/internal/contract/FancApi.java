package io.github.openmidid.client.internal.contract;

import feign.Param;
import feign.Request;
import feign.RequestLine;
import io.github.openmidid.client.internal.wire.FancWire;
import org.jspecify.annotations.Nullable;

/** The operation of the contract that lists devices for FANC. */
public interface FancApi {

  @RequestLine("GET /fancDevices?afterCursor={afterCursor}")
  FancWire.Devices listFancDevices(
      @Param("afterCursor") @Nullable String afterCursor, Request.Options context);
}
