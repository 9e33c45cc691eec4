package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.client.access.AccessDecision;
import io.github.openmidid.client.access.AccessRequest;
import io.github.openmidid.client.access.AccessRequestStatus;
import io.github.openmidid.client.access.AccessRequestSubmission;
import io.github.openmidid.client.access.AccessRequests;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.contract.RequestMatch;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations on access requests, over HTTP. */
public final class HttpAccessRequests extends HttpResource implements AccessRequests {
  private static final String PERMISSIONS = "permissions";

  public HttpAccessRequests(ResourceContext context) {
    super(context);
  }

  @Override
  public AccessRequest submit(AccessRequestSubmission submission) {
    Objects.requireNonNull(submission, "submission");
    RequestBody body =
        new RequestBody()
            .with("requestReference", submission.requestReference().toString())
            .with("userName", submission.userName())
            .with(PERMISSIONS, codes(submission.permissions()))
            .with("validUntil", submission.validUntil())
            .with("reason", submission.reason());
    return changes.run(
        submission.requestReference(),
        context ->
            requireSame(
                submission.reason(),
                responses.created(
                    api.requestAccess(body.map(), context),
                    context,
                    AccessRequest.class,
                    id -> fetch(id, context)),
                AccessRequest::reason));
  }

  private static List<String> codes(Set<DelegationPermission> permissions) {
    return permissions.stream().map(DelegationPermission::code).sorted().toList();
  }

  @Override
  public Optional<AccessRequest> find(String accessRequestId) {
    String id = TextFormat.ID.ofArgument("accessRequestId", accessRequestId);
    return runner.run(context -> fetch(id, context));
  }

  private Optional<AccessRequest> fetch(String id, CallContext context) {
    return api.getAccessRequest(id, context)
        .map(found -> requireSame(id, found, AccessRequest::accessRequestId));
  }

  @Override
  public PagedList<AccessRequest> paged() {
    return paged(Optional.empty());
  }

  @Override
  public PagedList<AccessRequest> paged(AccessRequestStatus status) {
    return paged(Optional.of(status));
  }

  private PagedList<AccessRequest> paged(Optional<AccessRequestStatus> status) {
    @Nullable String filter = status.map(AccessRequestStatus::code).orElse(null);
    return list(
        PageCursor.opaque("afterAccessRequestId"),
        "listAccessRequests",
        List.of(String.valueOf(filter)),
        (after, context) ->
            RequestMatch.requireFilter(
                api.listAccessRequests(filter, after, context),
                request -> filter == null || request.statusCode().equals(filter)));
  }

  @Override
  public AccessRequest decide(String accessRequestId, AccessDecision decision) {
    String id = TextFormat.ID.ofArgument("accessRequestId", accessRequestId);
    Objects.requireNonNull(decision, "decision");
    AccessRequestStatus outcome =
        decision.isGrant() ? AccessRequestStatus.GRANTED : AccessRequestStatus.REFUSED;
    RequestBody body =
        new RequestBody()
            .with("requestReference", decision.requestReference().toString())
            .with("outcome", outcome.code());
    if (decision.isGrant()) {
      body.with(PERMISSIONS, codes(decision.permissions()));
    }
    body.with("validUntil", decision.validUntil()).with("reason", decision.reason());
    return changes.run(
        decision.requestReference(),
        context -> {
          AccessRequest decided =
              responses.created(
                  api.decideAccessRequest(id, body.map(), context),
                  context,
                  AccessRequest.class,
                  unused -> fetch(id, context));
          requireSame(id, decided, AccessRequest::accessRequestId);
          return requireSame(outcome.code(), decided, AccessRequest::statusCode);
        });
  }
}
