package io.github.openmidid.client.internal.contract;

import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.LinkWire;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of the contract on links and billing numbers. */
public interface LinksApi {

  @RequestLine("POST /links")
  Response linkMidId(Map<String, @Nullable Object> link, CallContext context);

  @RequestLine("GET /links/{midId}")
  Optional<LinkWire.Link> getLink(@Param("midId") String midId, CallContext context);

  @RequestLine("POST /billingNumbers")
  Response assignBillingNumber(Map<String, @Nullable Object> assignment, CallContext context);

  @RequestLine("GET /billingNumbers/{midId}")
  Optional<LinkWire.BillingNumber> getBillingNumber(
      @Param("midId") String midId, CallContext context);
}
