package io.github.openmidid.examples.register.grant;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.rules.Today;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.RegistrationStore;
import io.github.openmidid.examples.register.store.Writes;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** Grants identifiers, unconditionally and at once. */
public final class Grants {
  private final RegistrationStore store;
  private final Issuance issuance;
  private final AuditTrail trail;
  private final Writes writes;
  private final Clock clock;

  /** Into this store. */
  public Grants(
      RegistrationStore store, Issuance issuance, AuditTrail trail, Writes writes, Clock clock) {
    this.store = store;
    this.issuance = issuance;
    this.trail = trail;
    this.writes = writes;
    this.clock = clock;
  }

  /**
   * Grants an identifier, or gives back the one that was granted for the same request before.
   * Returns only when the grant is on disk.
   *
   * @throws RequestReferenceReusedException if that request was for another modality
   * @throws SerialsExhaustedException if there is no identifier left
   */
  public Grant grant(Caller caller, UUID requestReference, Modality modality) {
    return grantAll(caller, List.of(new GrantRequest(requestReference, modality))).get(0);
  }

  /**
   * Grants an identifier for each of these requests, all of them or none; those that were granted
   * before are given back. Returns only when all of it is on disk.
   *
   * @return the answers, in the order of the requests
   * @throws RequestReferenceReusedException if one of them was for another modality before
   * @throws SerialsExhaustedException if there are not enough identifiers left
   */
  public List<Grant> grantAll(Caller caller, List<GrantRequest> requests) {
    while (true) {
      try {
        return writes.make(() -> inOneTransaction(caller, requests));
      } catch (DuplicateKeyException e) {
        // Somebody was faster with one of the requests: then it is found now. Or an import has just
        // taken the identifier: then the next position gives another one.
      }
    }
  }

  private List<Grant> inOneTransaction(Caller caller, List<GrantRequest> requests) {
    Grant[] grants = new Grant[requests.size()];
    // In the same order by all: two that ask for the same ones never wait for each other.
    IntStream.range(0, grants.length)
        .boxed()
        .sorted(Comparator.comparing(i -> requests.get(i).reference()))
        .forEach(i -> grants[i] = grant(caller, requests.get(i)));
    return List.of(grants);
  }

  private Grant grant(Caller caller, GrantRequest request) {
    return store
        .findByReference(caller.organization(), request.reference())
        .map(earlier -> repeated(earlier, request.modality()))
        .orElseGet(() -> new Grant(insert(caller, request), true));
  }

  private static Grant repeated(Registration earlier, Modality modality) {
    if (!earlier.modalityCode().equals(modality.code())) {
      throw new RequestReferenceReusedException();
    }
    return new Grant(earlier, false);
  }

  private Registration insert(Caller caller, GrantRequest request) {
    Instant now = Today.now(clock);
    Registration registration =
        insert(caller.organization(), request.modality(), request.reference(), now);
    trail.add(caller, AuditAction.MID_ID_GRANTED, registration.midId(), null, now);
    return registration;
  }

  /**
   * Grants the next identifier to an operator, inside the transaction of the change of which this
   * is part.
   *
   * @param requestReference the request it answers; null if the operator has made none
   * @throws SerialsExhaustedException if there is no identifier left
   */
  public Registration insert(
      String operator, Modality modality, @Nullable UUID requestReference, Instant now) {
    MidId midId = issuance.next();
    while (store.find(midId).isPresent()) {
      midId = issuance.next();
    }
    Registration registration =
        new Registration(
            midId,
            modality.code(),
            operator,
            RegistrationStatus.AVAILABLE.code(),
            Optional.of(now),
            Optional.empty());
    store.add(registration, requestReference);
    return registration;
  }
}
