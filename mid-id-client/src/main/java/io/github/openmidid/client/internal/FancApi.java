package io.github.openmidid.client.internal;

import feign.Headers;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** FANC's list in the contract. */
@Headers("Accept: application/json, application/problem+json")
public interface FancApi {

  @RequestLine("GET /fancDevices?afterCursor={afterCursor}")
  FancWire.Devices listFancDevices(
      @Param("afterCursor") @Nullable String afterCursor, Request.Options deadline);
}
