package io.github.openmidid.client.access;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.paging.PagedList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operations on access requests: a person of an operator requests access, its local administrator
 * decides. A person sees its own requests only, a local administrator those of its organization;
 * other callers are rejected with 403 ({@code personRequired}). Every operation can fail with a
 * {@link MidIdClientException}.
 *
 * <pre>{@code
 * AccessRequest request =
 *     person.accessRequests().submit(
 *         AccessRequestSubmission.of("Reports devices", DelegationPermission.REPORT_DEVICES));
 * administrator.accessRequests().decide(
 *     request.accessRequestId(), AccessDecision.grant(DelegationPermission.REPORT_DEVICES));
 * }</pre>
 */
public interface AccessRequests {

  /**
   * Requests access on behalf of the person whom the access token identifies. No access is granted
   * until the decision; a person has at most one pending request (409, {@code
   * accessRequestPending}). Idempotent: repeating the same submission returns the request that was
   * created the first time.
   *
   * @throws MidIdClientException if the operation failed; {@link
   *     MidIdClientException#isOutcomeOpen} returns whether the request may have been created, in
   *     which case repeat the same submission
   */
  AccessRequest submit(AccessRequestSubmission submission);

  /**
   * Returns the access request with this id; empty if the register does not know it, or the caller
   * may not see it.
   *
   * @throws IllegalArgumentException if the id is malformed
   */
  Optional<AccessRequest> find(String accessRequestId);

  /** Lists all access requests that the caller may see. Pages are requested lazily. */
  default Stream<AccessRequest> list() {
    return paged().stream();
  }

  /**
   * Lists the access requests with this status, for example those that wait for a decision. Pages
   * are requested lazily.
   */
  default Stream<AccessRequest> list(AccessRequestStatus status) {
    return paged(status).stream();
  }

  /**
   * Returns all access requests that the caller may see, as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<AccessRequest> paged();

  /**
   * Returns the access requests with this status, as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<AccessRequest> paged(AccessRequestStatus status);

  /**
   * Grants or refuses an access request of the caller's organization, as its local administrator. A
   * grant gives access at once, by a delegation. Idempotent: repeating the same decision returns
   * the request as it was decided; another decision is rejected (409, {@code
   * accessRequestDecided}).
   *
   * @param accessRequestId the id of the request; not null
   * @param decision the decision; not null
   * @return the request with its decision
   * @throws IllegalArgumentException if the id is malformed
   * @throws MidIdClientException if the operation failed; {@link
   *     MidIdClientException#isOutcomeOpen} returns whether access may have been given, in which
   *     case repeat the same decision
   */
  AccessRequest decide(String accessRequestId, AccessDecision decision);
}
