package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.examples.register.registration.RegistrationExtractStore;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.snapshot.SnapshotView.Extent;
import io.github.openmidid.register.Registration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Determines what a snapshot for a caller holds: what the caller sees of the register now. */
@Component
class SnapshotViewLookup {
  private final RegistrationExtractStore registrations;

  SnapshotViewLookup(RegistrationExtractStore registrations) {
    this.registrations = registrations;
  }

  SnapshotView of(Caller caller) {
    String holder = caller.organization();
    if (caller.maySeeAllOperators()) {
      return new SnapshotView(Extent.FULL, holder, List.of());
    }
    return caller.scopes().contains(Scopes.REPORT_DELIVERIES)
        ? new SnapshotView(Extent.MINIMAL, holder, List.of())
        : new SnapshotView(Extent.OWN, holder, List.of(holder));
  }

  /** Returns the registrations of a view, ordered by identifier, in a state of one moment. */
  List<Registration> registrations(SnapshotView view) {
    return switch (view.extent()) {
      case FULL -> registrations.all();
      case OWN -> registrations.ofOperators(view.operators());
      case MINIMAL -> registrations.deliveredBy(view.holder());
    };
  }
}
