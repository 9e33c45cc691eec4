package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.DelegationsApi;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.DelegationWire;
import io.github.openmidid.client.internal.wire.RequestMatch;
import io.github.openmidid.client.internal.wire.ResourceId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations on delegations, over HTTP. */
final class HttpDelegations implements Delegations {
  private final OperationRunner runner;
  private final DelegationsApi delegations;
  private final ChangeResponseReader responses;

  HttpDelegations(
      OperationRunner runner, DelegationsApi delegations, ChangeResponseReader responses) {
    this.runner = runner;
    this.delegations = delegations;
    this.responses = responses;
  }

  @Override
  public Delegation give(DelegationRequest request) {
    Objects.requireNonNull(request, "request");
    RequestBody body =
        new RequestBody()
            .with("requestReference", request.requestReference().toString())
            .with("userId", request.userId())
            .with("userName", request.userName())
            .with(
                "permissions",
                request.permissions().stream().map(DelegationPermission::code).sorted().toList())
            .with("validUntil", request.validUntil());
    return runner.run(
        responses.resumable(
            request.requestReference(),
            context -> {
              Delegation delegation =
                  responses.created(
                      delegations.delegateAccess(body.map(), context),
                      context,
                      DelegationWire.Delegation.class,
                      DelegationWire.Delegation::toDelegation,
                      id -> fetch(id, context));
              return RequestMatch.requireSame(request.userId(), delegation, Delegation::userId);
            }));
  }

  @Override
  public Optional<Delegation> find(String delegationId) {
    String id = ResourceId.ofArgument("delegationId", delegationId);
    return runner.run(context -> fetch(id, context));
  }

  private Optional<Delegation> fetch(String id, CallContext context) {
    return delegations
        .getDelegation(id, context)
        .map(found -> RequestMatch.requireSame(id, found.toDelegation(), Delegation::delegationId));
  }

  @Override
  public Stream<Delegation> list() {
    return PageStream.stream(
        runner,
        PageCursor.opaque("afterDelegationId"),
        (after, context) -> delegations.listDelegations(after, context).toPage());
  }

  @Override
  public boolean withdraw(String delegationId) {
    String id = ResourceId.ofArgument("delegationId", delegationId);
    return runner.run(
        responses.resumable(
            null, context -> responses.removed(delegations.withdrawDelegation(id, context))));
  }
}
