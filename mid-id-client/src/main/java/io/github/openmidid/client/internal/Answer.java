package io.github.openmidid.client.internal;

import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the register has answered about one identifier.
 *
 * @param principal who has asked
 * @param registration empty if the register does not know it
 * @param validators under which mark and for how long it may be remembered
 * @param asOf when it was asked, by the clock of the machine
 * @param askedNanos when it was asked, by the clock that only goes on
 */
record Answer(
    String principal,
    Optional<Registration> registration,
    Validators validators,
    Instant asOf,
    long askedNanos) {

  /** The mark with which to ask whether it has changed; null if there is none. */
  @Nullable String etag() {
    return validators.etag();
  }
}
