package io.github.openmidid.examples.register.grant;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.store.RegistrationStore;
import io.github.openmidid.examples.register.store.Writes;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;

/** Grants identifiers, unconditionally and at once. */
public final class Grants {
  private final RegistrationStore store;
  private final Issuance issuance;
  private final Writes writes;
  private final Clock clock;

  /** Into this store. */
  public Grants(RegistrationStore store, Issuance issuance, Writes writes, Clock clock) {
    this.store = store;
    this.issuance = issuance;
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
  public Grant grant(String operator, UUID requestReference, Modality modality) {
    return grantAll(operator, List.of(new GrantRequest(requestReference, modality))).get(0);
  }

  /**
   * Grants an identifier for each of these requests, all of them or none; those that were granted
   * before are given back. Returns only when all of it is on disk.
   *
   * @return the answers, in the order of the requests
   * @throws RequestReferenceReusedException if one of them was for another modality before
   * @throws SerialsExhaustedException if there are not enough identifiers left
   */
  public List<Grant> grantAll(String operator, List<GrantRequest> requests) {
    while (true) {
      try {
        return writes.make(() -> inOneTransaction(operator, requests));
      } catch (DuplicateKeyException e) {
        // Somebody was faster with one of the requests: then it is found now. Or an import has just
        // taken the identifier: then the next position gives another one.
      }
    }
  }

  private List<Grant> inOneTransaction(String operator, List<GrantRequest> requests) {
    Grant[] grants = new Grant[requests.size()];
    // In the same order by all: two that ask for the same ones never wait for each other.
    IntStream.range(0, grants.length)
        .boxed()
        .sorted(Comparator.comparing(i -> requests.get(i).reference()))
        .forEach(i -> grants[i] = grant(operator, requests.get(i)));
    return List.of(grants);
  }

  private Grant grant(String operator, GrantRequest request) {
    return store
        .findByReference(operator, request.reference())
        .map(earlier -> repeated(earlier, request.modality()))
        .orElseGet(() -> new Grant(insert(operator, request), true));
  }

  private static Grant repeated(Registration earlier, Modality modality) {
    if (!earlier.modalityCode().equals(modality.code())) {
      throw new RequestReferenceReusedException();
    }
    return new Grant(earlier, false);
  }

  private Registration insert(String operator, GrantRequest request) {
    MidId midId = issuance.next();
    while (store.find(midId).isPresent()) {
      midId = issuance.next();
    }
    // Microseconds are what the database keeps: the first answer equals every later one.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Registration registration =
        new Registration(
            midId,
            request.modality().code(),
            operator,
            RegistrationStatus.AVAILABLE.code(),
            Optional.of(now),
            Optional.empty());
    store.add(registration, request.reference());
    return registration;
  }
}
