package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The operations on delegations, over HTTP. */
public final class HttpDelegations extends HttpResource implements Delegations {
  public HttpDelegations(ResourceContext context) {
    super(context);
  }

  @Override
  public Delegation give(DelegationRequest request) {
    Objects.requireNonNull(request, "request");
    RequestBody body =
        new RequestBody()
            .with("requestReference", request.requestReference().toString())
            .with("userId", request.userId())
            .with("userName", request.userName())
            .with("institution", request.institution())
            .with(
                "permissions",
                request.permissions().stream().map(DelegationPermission::code).sorted().toList())
            .with("validUntil", request.validUntil());
    return changes.run(
        request.requestReference(),
        context -> {
          Delegation delegation =
              responses.created(
                  api.delegateAccess(body.map(), context),
                  context,
                  Delegation.class,
                  id -> fetch(id, context));
          requireSame(request.userId(), delegation, Delegation::userId);
          return requireSame(request.institution(), delegation, Delegation::institution);
        });
  }

  @Override
  public Optional<Delegation> find(String delegationId) {
    String id = TextFormat.ID.ofArgument("delegationId", delegationId);
    return runner.run(context -> fetch(id, context));
  }

  private Optional<Delegation> fetch(String id, CallContext context) {
    return api.getDelegation(id, context)
        .map(found -> requireSame(id, found, Delegation::delegationId));
  }

  @Override
  public PagedList<Delegation> paged() {
    return list(
        PageCursor.opaque("afterDelegationId"), "listDelegations", List.of(), api::listDelegations);
  }

  @Override
  public boolean withdraw(String delegationId) {
    String id = TextFormat.ID.ofArgument("delegationId", delegationId);
    return changes.run(null, context -> responses.removed(api.withdrawDelegation(id, context)));
  }
}
