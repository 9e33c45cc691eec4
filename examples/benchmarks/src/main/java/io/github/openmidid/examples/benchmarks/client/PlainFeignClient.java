package io.github.openmidid.examples.benchmarks.client;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson3.Jackson3Decoder;
import java.net.URI;

/** A Feign client without the library, for the same request. */
interface PlainFeignClient {

  /** Requests one identifier. */
  @RequestLine("GET /midIds/{midId}")
  @Headers({
    "Accept: application/json",
    "Authorization: Bearer {token}",
    "BelGov-Trace-Id: {traceId}"
  })
  HandWrittenClient.Found find(
      @Param("midId") String midId, @Param("token") String token, @Param("traceId") String traceId);

  static PlainFeignClient over(Feign.Builder builder, URI baseUrl) {
    return builder
        .decoder(new Jackson3Decoder())
        .target(PlainFeignClient.class, baseUrl.toString());
  }
}
