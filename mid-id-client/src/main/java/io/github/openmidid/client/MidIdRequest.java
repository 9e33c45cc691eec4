package io.github.openmidid.client;

import io.github.openmidid.Modality;
import java.util.Objects;
import java.util.UUID;

/**
 * A request for one identifier. Keep it until a response has arrived: repeating the same request
 * returns the same identifier. Immutable.
 *
 * @param requestReference the idempotency key, created once before the first attempt and unique per
 *     operator; not null
 * @param modality the modality of the device to be purchased; not null
 */
public record MidIdRequest(UUID requestReference, Modality modality) {
  /** Validates that nothing is null. */
  public MidIdRequest {
    Objects.requireNonNull(requestReference, "requestReference");
    Objects.requireNonNull(modality, "modality");
  }

  /** Returns a request with a new, random reference. */
  public static MidIdRequest of(Modality modality) {
    return new MidIdRequest(UUID.randomUUID(), modality);
  }
}
