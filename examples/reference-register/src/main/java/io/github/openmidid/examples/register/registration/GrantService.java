package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.registration.RegistrationStore.Earlier;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.rules.RequestReferenceReusedException;
import io.github.openmidid.examples.register.rules.SerialsExhaustedException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.BatchStatement;
import io.github.openmidid.examples.register.store.DurableTransaction;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grants identifiers, unconditionally and at once. */
public final class GrantService {
  private final JdbcClient jdbc;
  private final RegistrationStore store;
  private final MidIdSource midIdSource;
  private final AuditTrail trail;
  private final DurableTransaction transaction;
  private final Clock clock;

  /** Into this store. */
  public GrantService(
      JdbcClient jdbc,
      RegistrationStore store,
      MidIdSource midIdSource,
      AuditTrail trail,
      DurableTransaction transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.midIdSource = midIdSource;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Grants an identifier, or gives back the one that was granted for the same request before.
   * Returns only when the grant is on disk.
   *
   * @throws RequestReferenceReusedException if that request was for another modality
   * @throws SerialsExhaustedException if there is no identifier left
   */
  public CreationResult<Registration> grant(
      Caller caller, UUID requestReference, Modality modality) {
    while (true) {
      try {
        return transaction.execute(() -> inOneTransaction(caller, requestReference, modality));
      } catch (DuplicateKeyException e) {
        // Somebody was faster with the same request: then it is found now. Or an import has taken
        // the identifier: then the next position gives another one, or there is none left.
      }
    }
  }

  /** Three ways to the database and back, with the commit. */
  private CreationResult<Registration> inOneTransaction(
      Caller caller, UUID requestReference, Modality modality) {
    Earlier earlier =
        store.findByReferenceOr(
            caller.organization(), requestReference, midIdSource.nextPosition());
    return earlier
        .registration()
        .map(registration -> repeated(registration, modality))
        .orElseGet(
            () -> granted(caller, requestReference, modality, midIdSource.at(earlier.otherwise())));
  }

  private static CreationResult<Registration> repeated(Registration earlier, Modality modality) {
    if (!earlier.modalityCode().equals(modality.code())) {
      throw new RequestReferenceReusedException();
    }
    return CreationResult.before(earlier);
  }

  private CreationResult<Registration> granted(
      Caller caller, UUID requestReference, Modality modality, MidId midId) {
    Instant now = BelgianTime.now(clock);
    Registration registration = available(midId, caller.organization(), modality, now);
    BatchStatement.execute(
        jdbc,
        store.addition(registration, requestReference),
        trail.event(caller, AuditAction.MID_ID_GRANTED, midId, null, now));
    return CreationResult.now(registration);
  }

  /**
   * Grants the next identifier to an operator that has made no request, inside the transaction of
   * the change of which this is part.
   *
   * @throws SerialsExhaustedException if there is no identifier left
   */
  public Registration insert(String operator, Modality modality, Instant now) {
    MidId midId = midIdSource.next();
    // One that was imported must not undo all that the transaction has done before.
    while (store.find(midId).isPresent()) {
      midId = midIdSource.next();
    }
    Registration registration = available(midId, operator, modality, now);
    store.add(registration, null);
    return registration;
  }

  private static Registration available(
      MidId midId, String operator, Modality modality, Instant now) {
    return new Registration(
        midId,
        modality.code(),
        operator,
        RegistrationStatus.AVAILABLE.code(),
        Optional.of(now),
        Optional.empty());
  }
}
