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

/** The operations on delegations. */
final class HttpDelegations implements Delegations {
  private final OperationRunner runner;
  private final DelegationsApi delegations;
  private final Creation creation;

  HttpDelegations(OperationRunner runner, DelegationsApi delegations, Creation creation) {
    this.runner = runner;
    this.delegations = delegations;
    this.creation = creation;
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
        creation.resumable(
            request.requestReference(),
            deadline -> {
              Delegation delegation =
                  creation.made(
                      delegations.delegateAccess(body.map(), deadline),
                      deadline,
                      DelegationWire.Delegation.class,
                      DelegationWire.Delegation::toDelegation,
                      id -> found(id, deadline));
              return RequestMatch.about(request.userId(), delegation, Delegation::userId);
            }));
  }

  @Override
  public Optional<Delegation> find(String delegationId) {
    String id = ResourceId.given("delegationId", delegationId);
    return runner.run(deadline -> found(id, deadline));
  }

  private Optional<Delegation> found(String id, CallContext deadline) {
    return delegations
        .getDelegation(id, deadline)
        .map(found -> RequestMatch.about(id, found.toDelegation(), Delegation::delegationId));
  }

  @Override
  public Stream<Delegation> list() {
    return PageStream.stream(
        runner,
        PageCursor.opaque("afterDelegationId"),
        (after, deadline) -> delegations.listDelegations(after, deadline).toPage());
  }

  @Override
  public boolean withdraw(String delegationId) {
    String id = ResourceId.given("delegationId", delegationId);
    return runner.run(
        creation.resumable(
            null, deadline -> creation.removed(delegations.withdrawDelegation(id, deadline))));
  }
}
