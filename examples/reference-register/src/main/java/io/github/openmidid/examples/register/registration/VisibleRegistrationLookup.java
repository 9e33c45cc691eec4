package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.register.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Looks up the registrations that a caller may see: those of its own organization, of its
 * delegating operators for an institution, or all for an authority; and for a supplier those with
 * which it has reported a delivery. Of these it sees modality and status only, so that naming an
 * identifier in a delivery reveals nothing else about it.
 */
@Component
public class VisibleRegistrationLookup {
  private final RegistrationStore registrations;
  private final DeliveryLookup deliveries;

  VisibleRegistrationLookup(RegistrationStore registrations, DeliveryLookup deliveries) {
    this.registrations = registrations;
    this.deliveries = deliveries;
  }

  /** Returns the registration of an identifier, if it exists and the caller may see it. */
  public Optional<Registration> find(Caller caller, MidId midId) {
    return findAll(caller, Set.of(midId)).stream().findFirst();
  }

  /**
   * Returns the registrations that exist and that the caller may see, without duplicates, in the
   * order of the request.
   */
  List<Registration> findAll(Caller caller, Collection<MidId> midIds) {
    Collection<Registration> found = registrations.findAll(midIds).values();
    List<MidId> ofOthers =
        found.stream()
            .filter(registration -> !isOfVisibleOperator(caller, registration))
            .map(Registration::midId)
            .toList();
    Set<MidId> delivered =
        caller.isSupplier() ? deliveries.deliveredBy(caller.organization(), ofOthers) : Set.of();
    return found.stream()
        .filter(
            registration ->
                isOfVisibleOperator(caller, registration)
                    || delivered.contains(registration.midId()))
        .map(registration -> visible(caller, registration))
        .toList();
  }

  /** Returns the first registrations that the caller may see, ordered by identifier. */
  public List<Registration> list(Caller caller, RegistrationFilter filter, int limit) {
    return registrations.list(RegistrationRange.of(caller), filter, limit).stream()
        .map(registration -> visible(caller, registration))
        .toList();
  }

  /** Returns the counts per modality and status of the registrations that the caller may see. */
  public List<StatusCount> counts(Caller caller) {
    return registrations.counts(RegistrationRange.of(caller));
  }

  private static boolean isOfVisibleOperator(Caller caller, Registration registration) {
    return caller.maySeeOperator(registration.operator().orElseThrow(), Scopes.CONSULT);
  }

  /** Returns the part of a registration that the caller may see. */
  private static Registration visible(Caller caller, Registration registration) {
    return isOfVisibleOperator(caller, registration)
        ? registration
        : new Registration(
            registration.midId(),
            registration.modalityCode(),
            Optional.empty(),
            registration.statusCode(),
            Optional.empty(),
            Optional.empty());
  }
}
