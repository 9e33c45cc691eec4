package io.github.openmidid.client.internal;

import java.util.Optional;

/** Where the tokens come from that are sent to the register. */
interface AccessTokens extends AutoCloseable {

  /** The token for a call; empty if the register is asked without one. */
  Optional<AccessToken> current(Deadline deadline);

  /** Another one than that which the register has refused; empty if there is no other. */
  Optional<AccessToken> insteadOf(AccessToken refused, Deadline deadline);

  /** The register has taken the present token. */
  default void accepted() {}

  @Override
  default void close() {}
}
