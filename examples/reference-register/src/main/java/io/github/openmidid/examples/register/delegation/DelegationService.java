package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.rules.DateBounds;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.Mismatch.Kind;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.DelegatedScopeLookup;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Creates and withdraws the delegations of an organization. */
@Component
public final class DelegationService implements DelegatedScopeLookup {
  private final DelegationStore delegations;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;

  /** Creates a service on this store. */
  DelegationService(
      DelegationStore delegations, AuditTrail trail, RetryingTransaction transaction, Clock clock) {
    this.delegations = delegations;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Creates a delegation, or returns that of an earlier identical request.
   *
   * @throws MismatchException if the caller does not have a permission, the end has passed or is
   *     too far ahead, or the institution is the caller's own organization
   */
  public CreationResult<DelegationRecord> create(Caller caller, DelegationTerms request) {
    return transaction.executeOnce(
        () -> delegations.findByReference(caller.organization(), request.reference()),
        earlier -> earlier.request().equals(request),
        () -> add(caller, request));
  }

  private DelegationRecord add(Caller caller, DelegationTerms request) {
    Instant now = BelgianTime.now(clock);
    MismatchException.throwIfAny(mismatches(caller, request, now));
    DelegationRecord delegation =
        new DelegationRecord(
            UUID.randomUUID().toString(),
            caller.organization(),
            request,
            now,
            caller.userId(),
            Optional.empty());
    delegations.add(delegation);
    trail.addDelegation(caller, AuditAction.ACCESS_DELEGATED, delegation.delegationId(), now);
    return delegation;
  }

  private static List<Mismatch> mismatches(Caller caller, DelegationTerms request, Instant now) {
    List<Mismatch> mismatches = new ArrayList<>();
    if (!request.permissions().stream()
        .map(Permission::scope)
        .allMatch(caller.scopes()::contains)) {
      mismatches.add(new Mismatch(Kind.NOT_ALLOWED, "permissions"));
    }
    if (request.institution().filter(caller.organization()::equals).isPresent()) {
      mismatches.add(new Mismatch(Kind.OWN_ORGANIZATION, "institution"));
    }
    request
        .validUntil()
        .ifPresent(end -> mismatches.addAll(DateBounds.checkEnd("validUntil", end, now)));
    return mismatches;
  }

  /** Withdraws a delegation of the caller's organization; returns false if it does not exist. */
  public boolean withdraw(Caller caller, String delegationId) {
    return transaction.execute(
        () -> {
          boolean known = delegations.find(caller.organization(), delegationId).isPresent();
          Instant now = BelgianTime.now(clock);
          if (known && delegations.withdraw(delegationId, now)) {
            trail.addDelegation(caller, AuditAction.ACCESS_WITHDRAWN, delegationId, now);
          }
          return known;
        });
  }

  @Override
  public Set<String> scopes(String organization, String userId) {
    return delegations.activeOf(organization, userId, clock.instant()).stream()
        .flatMap(delegation -> delegation.request().permissions().stream())
        .map(Permission::scope)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<String, Set<String>> operators(String institution) {
    Map<String, Set<String>> operators = new HashMap<>();
    for (DelegationRecord given : delegations.activeToInstitution(institution, clock.instant())) {
      for (Permission permission : given.request().permissions()) {
        operators
            .computeIfAbsent(permission.scope(), scope -> new TreeSet<>())
            .add(given.organization());
      }
    }
    return operators;
  }
}
