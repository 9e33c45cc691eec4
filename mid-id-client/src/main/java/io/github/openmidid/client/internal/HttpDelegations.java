package io.github.openmidid.client.internal;

import io.github.openmidid.client.Delegation;
import io.github.openmidid.client.DelegationPermission;
import io.github.openmidid.client.DelegationRequest;
import io.github.openmidid.client.Delegations;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations on delegations. */
final class HttpDelegations implements Delegations {
  private final HttpMidIdClient client;
  private final DelegationsApi delegations;
  private final Creation creation;

  HttpDelegations(HttpMidIdClient client, DelegationsApi delegations, Creation creation) {
    this.client = client;
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
    return client.call(
        creation.resumable(
            request.requestReference(),
            (api, deadline) -> {
              Delegation delegation =
                  creation.made(
                      delegations.delegateAccess(body.map(), deadline),
                      deadline,
                      DelegationWire.Delegation.class,
                      DelegationWire.Delegation::toDelegation,
                      id -> found(id, deadline));
              return Asked.about(request.userId(), delegation, Delegation::userId);
            }));
  }

  @Override
  public Optional<Delegation> find(String delegationId) {
    String id = Ids.given("delegationId", delegationId);
    return client.call((api, deadline) -> found(id, deadline));
  }

  private Optional<Delegation> found(String id, Deadline deadline) {
    return delegations
        .getDelegation(id, deadline)
        .map(found -> Asked.about(id, found.toDelegation(), Delegation::delegationId));
  }

  @Override
  public Stream<Delegation> list() {
    return Listing.stream(
        client,
        "afterDelegationId",
        (after, deadline) -> delegations.listDelegations(after, deadline).toPage());
  }

  @Override
  public boolean withdraw(String delegationId) {
    String id = Ids.given("delegationId", delegationId);
    return client.call(
        creation.resumable(
            null,
            (api, deadline) -> creation.removed(delegations.withdrawDelegation(id, deadline))));
  }
}
