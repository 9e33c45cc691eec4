package io.github.openmidid.examples.register.grant;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.store.RegistrationStore;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Grants identifiers, unconditionally and at once. */
public final class Grants {
  private final RegistrationStore store;
  private final Issuance issuance;
  private final TransactionOperations transactions;
  private final Clock clock;

  /** Into this store. */
  public Grants(
      RegistrationStore store, Issuance issuance, TransactionOperations transactions, Clock clock) {
    this.store = store;
    this.issuance = issuance;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Grants an identifier, or gives back the one that was granted for the same request before.
   * Returns only when the grant is on disk.
   *
   * @throws RequestReferenceReusedException if that request was for another modality
   * @throws SerialsExhaustedException if there is no identifier left
   */
  public Grant grant(String operator, UUID requestReference, Modality modality) {
    while (true) {
      Optional<Registration> earlier = store.findByReference(operator, requestReference);
      if (earlier.isPresent()) {
        return repeated(earlier.get(), modality);
      }
      try {
        Registration granted =
            transactions.execute(status -> insert(operator, requestReference, modality));
        store.force();
        return new Grant(granted, true);
      } catch (DuplicateKeyException e) {
        // Somebody was faster with this request: then it is found now. Or an import has just taken
        // the identifier: then the next position gives another one.
      }
    }
  }

  private Grant repeated(Registration earlier, Modality modality) {
    if (!earlier.modalityCode().equals(modality.code())) {
      throw new RequestReferenceReusedException();
    }
    store.force();
    return new Grant(earlier, false);
  }

  private Registration insert(String operator, UUID requestReference, Modality modality) {
    MidId midId = issuance.next();
    while (store.find(midId).isPresent()) {
      midId = issuance.next();
    }
    // Microseconds are what the database keeps: the first answer equals every later one.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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
