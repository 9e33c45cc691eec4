package io.github.openmidid.client.testing;

import io.github.openmidid.client.access.AccessExtent;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRole;
import io.github.openmidid.client.testing.internal.TestCaller;
import java.util.List;
import java.util.Optional;

/**
 * A participant in the procedure, which determines the operations that a {@link TestMidIdClient}
 * may call. Another operation is rejected with 403, as by a register that finds no scope for it in
 * the access token.
 */
public enum Participant {
  /** A hospital or practitioner: requests and looks up identifiers, reports its devices. */
  OPERATOR,
  /** An operator that also manages delegations and reads its audit trail. */
  LOCAL_ADMINISTRATOR,
  /**
   * A recognised institution for physical control: looks up the identifiers and devices of the
   * operators that delegate access to it.
   */
  RECOGNISED_INSTITUTION,
  /** A supplier: reports deliveries and looks up the identifiers of its deliveries. */
  SUPPLIER,
  /** The FPS Health: links identifiers, reports and looks up the devices of every operator. */
  FPS_HEALTH,
  /** RIZIV/INAMI: assigns billing numbers and looks up the data of every operator. */
  RIZIV,
  /** The nuclear control agency (FANC): reads its list. */
  FANC;

  /** Returns the access that the register describes to this participant. */
  AccessInformation access(TestCaller caller) {
    AccessExtent extent =
        switch (this) {
          case OPERATOR, LOCAL_ADMINISTRATOR, RECOGNISED_INSTITUTION -> AccessExtent.OWN;
          case SUPPLIER -> AccessExtent.MINIMAL;
          case FPS_HEALTH, RIZIV -> AccessExtent.FULL;
          case FANC -> AccessExtent.NONE;
        };
    return new AccessInformation(
        caller.organization(),
        Optional.empty(),
        AccessRole.valueOf(name()).code(),
        extent.code(),
        extent == AccessExtent.OWN ? caller.operators().stream().sorted().toList() : List.of());
  }
}
