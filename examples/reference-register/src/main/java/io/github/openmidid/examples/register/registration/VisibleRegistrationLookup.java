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
 * Looks up the registrations that a caller may see: those of its own organization, those for which
 * it has reported a delivery; those of its delegating operators for an institution, or all for an
 * authority.
 */
@Component
class VisibleRegistrationLookup {
  private final RegistrationStore registrations;
  private final DeliveryLookup deliveries;

  VisibleRegistrationLookup(RegistrationStore registrations, DeliveryLookup deliveries) {
    this.registrations = registrations;
    this.deliveries = deliveries;
  }

  /** Returns the registration of an identifier, if it exists and the caller may see it. */
  Optional<Registration> find(Caller caller, MidId midId) {
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
        caller.isInstitution() ? Set.of() : deliveries.deliveredBy(caller.organization(), ofOthers);
    return found.stream()
        .filter(
            registration ->
                isOfVisibleOperator(caller, registration)
                    || delivered.contains(registration.midId()))
        .toList();
  }

  private static boolean isOfVisibleOperator(Caller caller, Registration registration) {
    return caller.maySeeOperator(registration.operator().orElseThrow(), Scopes.CONSULT);
  }
}
