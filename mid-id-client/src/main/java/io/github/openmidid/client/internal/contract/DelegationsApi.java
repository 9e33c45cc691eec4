package io.github.openmidid.client.internal.contract;

import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.DelegationWire;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of the contract on delegations. */
public interface DelegationsApi {

  @RequestLine("POST /delegations")
  Response delegateAccess(Map<String, @Nullable Object> request, CallContext context);

  @RequestLine("GET /delegations/{delegationId}")
  Optional<DelegationWire.Delegation> getDelegation(
      @Param("delegationId") String delegationId, CallContext context);

  @RequestLine("DELETE /delegations/{delegationId}")
  Response withdrawDelegation(@Param("delegationId") String delegationId, CallContext context);

  @RequestLine("GET /delegations?afterDelegationId={afterDelegationId}")
  DelegationWire.Delegations listDelegations(
      @Param("afterDelegationId") @Nullable String afterDelegationId, CallContext context);
}
