package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.registration.RegistrationStore.RegistrationOrValue;
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

/** Grants identifiers, immediately and without conditions. */
public final class GrantService {
  private final JdbcClient jdbc;
  private final RegistrationStore store;
  private final MidIdSource midIdSource;
  private final AuditTrail trail;
  private final DurableTransaction transaction;
  private final Clock clock;

  /** Creates a service on this store. */
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
   * Grants an identifier, or returns that of an earlier identical request. The grant is durable
   * when this method returns.
   *
   * @throws RequestReferenceReusedException if the earlier request was for another modality
   * @throws SerialsExhaustedException if no identifier is left
   */
  public CreationResult<Registration> grant(
      Caller caller, UUID requestReference, Modality modality) {
    while (true) {
      try {
        return transaction.execute(() -> inOneTransaction(caller, requestReference, modality));
      } catch (DuplicateKeyException e) {
        // A concurrent identical request came first: the next attempt finds its result. Or an
        // import has added this identifier: the next attempt takes the next position.
      }
    }
  }

  /** Needs three round trips to the database, including the commit. */
  private CreationResult<Registration> inOneTransaction(
      Caller caller, UUID requestReference, Modality modality) {
    RegistrationOrValue earlier =
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
    return CreationResult.existing(earlier);
  }

  private CreationResult<Registration> granted(
      Caller caller, UUID requestReference, Modality modality, MidId midId) {
    Instant now = BelgianTime.now(clock);
    Registration registration = available(midId, caller.organization(), modality, now);
    BatchStatement.execute(
        jdbc,
        store.insertStatement(registration, requestReference),
        trail.insertStatement(caller, AuditAction.MID_ID_GRANTED, midId, null, now));
    return CreationResult.created(registration);
  }

  /**
   * Grants the next identifier without a request of the operator; must be called inside a
   * transaction.
   *
   * @throws SerialsExhaustedException if no identifier is left
   */
  public Registration insert(String operator, Modality modality, Instant now) {
    MidId midId = midIdSource.next();
    // Skips imported identifiers: a duplicate key would undo the whole transaction.
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
