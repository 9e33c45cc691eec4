package io.github.openmidid.examples.register.accessrequest;

import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.delegation.DelegationService;
import io.github.openmidid.examples.register.delegation.DelegationTerms;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.rules.DateBounds;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.Mismatch.Kind;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes the access requests of persons, and the decisions of their local administrators. A person
 * sees its own requests; a local administrator those of its organization.
 */
@Component
public final class AccessRequestService {
  private final AccessRequestStore requests;
  private final DelegationService delegations;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;

  AccessRequestService(
      AccessRequestStore requests,
      DelegationService delegations,
      AuditTrail trail,
      RetryingTransaction transaction,
      Clock clock) {
    this.requests = requests;
    this.delegations = delegations;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Submits a request, or returns that of an earlier identical submission.
   *
   * @throws ProblemException if the caller is no person of an operator
   * @throws ConflictException if the person has a pending request, or the reference is in use
   * @throws MismatchException if the end has passed or is too far ahead
   */
  public CreationResult<AccessRequestRecord> submit(Caller caller, AccessRequestTerms terms) {
    String userId = person(caller);
    return transaction.executeOnce(
        () -> requests.findByReference(caller.organization(), userId, terms.reference()),
        earlier -> earlier.terms().equals(terms),
        () -> add(caller, userId, terms));
  }

  private static String person(Caller caller) {
    return caller
        .personOfOperator()
        .orElseThrow(() -> new ProblemException(ProblemFactory.personRequired()));
  }

  private AccessRequestRecord add(Caller caller, String userId, AccessRequestTerms terms) {
    Instant now = BelgianTime.now(clock);
    terms
        .validUntil()
        .ifPresent(
            end -> MismatchException.throwIfAny(DateBounds.checkEnd("validUntil", end, now)));
    if (requests.hasPending(caller.organization(), userId)) {
      throw new ConflictException(Conflict.ACCESS_REQUEST_PENDING);
    }
    AccessRequestRecord request =
        new AccessRequestRecord(
            UUID.randomUUID().toString(),
            caller.organization(),
            userId,
            terms,
            now,
            Optional.empty());
    requests.add(request);
    trail.addAccessRequest(
        caller, AuditAction.ACCESS_REQUESTED, request.accessRequestId(), null, now);
    return request;
  }

  /**
   * Returns a request that the caller may see, if it exists.
   *
   * @throws ProblemException if the caller may see none
   */
  public Optional<AccessRequestRecord> find(Caller caller, String accessRequestId) {
    return requests.find(caller.organization(), onlyOf(caller), accessRequestId);
  }

  /**
   * Returns the first requests that the caller may see and that match the filter, ordered by id.
   *
   * @throws ProblemException if the caller may see none
   */
  public List<AccessRequestRecord> list(Caller caller, AccessRequestFilter filter, int limit) {
    return requests.list(caller.organization(), onlyOf(caller), filter, limit);
  }

  private static Optional<String> onlyOf(Caller caller) {
    return caller.managesDelegations() ? Optional.empty() : Optional.of(person(caller));
  }

  /**
   * Decides on a request of the caller's organization, or returns it as an earlier identical
   * decision has left it; empty if it does not exist. A grant creates a delegation.
   *
   * @throws ConflictException if there is another decision, or the reference is in use
   * @throws MismatchException if a permission was not requested, the caller does not have it, or
   *     the end has passed or is too far ahead
   */
  public Optional<CreationResult<AccessRequestRecord>> decide(
      Caller caller, String accessRequestId, AccessDecisionTerms decision) {
    return transaction.execute(
        () ->
            requests
                .lock(caller.organization(), accessRequestId)
                .map(request -> decide(caller, request, decision)));
  }

  private CreationResult<AccessRequestRecord> decide(
      Caller caller, AccessRequestRecord request, AccessDecisionTerms decision) {
    Optional<AccessDecisionTerms> earlier = request.decision().map(AccessDecisionRecord::terms);
    if (earlier.filter(decision::equals).isPresent()) {
      return CreationResult.existing(request);
    }
    if (earlier.isPresent()) {
      throw new ConflictException(
          earlier.get().reference().equals(decision.reference())
              ? Conflict.REQUEST_REFERENCE_REUSED
              : Conflict.ACCESS_REQUEST_DECIDED);
    }
    Instant now = BelgianTime.now(clock);
    boolean granted = decision.status() == AccessRequestState.GRANTED;
    Optional<String> delegationId =
        granted ? Optional.of(delegate(caller, request, decision)) : Optional.empty();
    AccessDecisionRecord made = new AccessDecisionRecord(decision, now, delegationId);
    requests.decide(request.accessRequestId(), made);
    trail.addAccessRequest(
        caller,
        granted ? AuditAction.ACCESS_REQUEST_GRANTED : AuditAction.ACCESS_REQUEST_REFUSED,
        request.accessRequestId(),
        delegationId.orElse(null),
        now);
    return CreationResult.created(request.with(made));
  }

  private String delegate(
      Caller caller, AccessRequestRecord request, AccessDecisionTerms decision) {
    if (!request.terms().permissions().containsAll(decision.permissions())) {
      throw new MismatchException(List.of(new Mismatch(Kind.NOT_REQUESTED, "permissions")));
    }
    DelegationTerms terms =
        new DelegationTerms(
            UUID.randomUUID(),
            Optional.of(request.userId()),
            request.terms().userName(),
            Optional.empty(),
            decision.permissions(),
            decision.validUntil());
    return delegations.add(caller, terms).delegationId();
  }
}
