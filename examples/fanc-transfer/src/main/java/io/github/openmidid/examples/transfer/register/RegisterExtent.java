package io.github.openmidid.examples.transfer.register;

import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.examples.commandline.register.OpenConnection;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.commandline.register.OpenSnapshot;
import io.github.openmidid.examples.transfer.check.VisibleExtent;
import io.github.openmidid.examples.transfer.check.VisibleExtent.Kind;
import java.util.List;
import java.util.Optional;

/** Determines the extent of the identifiers that a register shows. */
final class RegisterExtent {
  private RegisterExtent() {}

  static VisibleExtent of(OpenRegister register) {
    if (register instanceof OpenConnection connection) {
      return of(connection.access());
    }
    return of(((OpenSnapshot) register).snapshot());
  }

  private static VisibleExtent of(Optional<AccessInformation> access) {
    return access
        .flatMap(AccessInformation::extent)
        .map(
            extent ->
                switch (extent) {
                  case FULL -> VisibleExtent.all();
                  case OWN -> new VisibleExtent(Kind.OPERATORS, access.get().operators());
                  case MINIMAL ->
                      new VisibleExtent(Kind.DELIVERIES, List.of(access.get().organization()));
                  case NONE -> new VisibleExtent(Kind.NONE, List.of(access.get().roleCode()));
                })
        .orElse(new VisibleExtent(Kind.NOT_STATED, List.of()));
  }

  private static VisibleExtent of(RegisterSnapshot snapshot) {
    return switch (snapshot.extent()) {
      case FULL -> VisibleExtent.all();
      case OWN -> new VisibleExtent(Kind.OPERATORS, snapshot.operators());
      case MINIMAL -> new VisibleExtent(Kind.DELIVERIES, List.of(snapshot.holder()));
    };
  }
}
