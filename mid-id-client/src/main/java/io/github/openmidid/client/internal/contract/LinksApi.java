package io.github.openmidid.client.internal.contract;

import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.wire.LinkWire;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of the contract on links and billing numbers. */
public interface LinksApi {

  @RequestLine("POST /links")
  Response linkMidId(Map<String, @Nullable Object> link, Request.Options context);

  @RequestLine("GET /links/{midId}")
  Optional<LinkWire.Link> getLink(@Param("midId") String midId, Request.Options context);

  @RequestLine("POST /billingNumbers")
  Response assignBillingNumber(Map<String, @Nullable Object> assignment, Request.Options context);

  @RequestLine("GET /billingNumbers/{midId}")
  Optional<LinkWire.BillingNumber> getBillingNumber(
      @Param("midId") String midId, Request.Options context);
}
