package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.examples.register.registration.RegistrationExtractStore;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.CallerExtent;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.register.Registration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Determines the content of a snapshot for a caller: the part of the register that it sees now. */
@Component
class SnapshotViewLookup {
  private final RegistrationExtractStore registrations;

  SnapshotViewLookup(RegistrationExtractStore registrations) {
    this.registrations = registrations;
  }

  /**
   * Returns the view of a caller.
   *
   * @throws ProblemException if the caller may not look up identifiers
   */
  SnapshotView of(Caller caller) {
    CallerExtent extent = CallerExtent.of(caller);
    if (extent == CallerExtent.NONE) {
      throw new ProblemException(ProblemFactory.missingScope(List.of(Scopes.CONSULT)));
    }
    Set<String> operators =
        extent == CallerExtent.OWN ? caller.operators(Scopes.CONSULT).orElseThrow() : Set.of();
    return new SnapshotView(
        extent,
        caller.organization(),
        operators.stream().sorted().toList(),
        deviceOperators(caller, extent).map(names -> names.stream().sorted().toList()));
  }

  private static Optional<Set<String>> deviceOperators(Caller caller, CallerExtent extent) {
    return extent == CallerExtent.MINIMAL ? Optional.of(Set.of()) : caller.deviceOperators();
  }

  /** Returns the registrations of a view at one moment, ordered by identifier. */
  List<Registration> registrations(SnapshotView view) {
    return switch (view.extent()) {
      case FULL -> registrations.all();
      case OWN -> registrations.ofOperators(view.operators());
      case MINIMAL -> registrations.deliveredBy(view.holder());
      case NONE -> List.of();
    };
  }
}
