package io.github.openmidid.client;

import io.github.openmidid.Modality;
import java.util.Objects;
import java.util.UUID;

/**
 * The request of one identifier. Keep it until it is answered: made again, it gives the same
 * identifier.
 *
 * @param requestReference made once, before the first attempt; the register keeps it unique per
 *     operator
 * @param modality the type of device to be bought
 */
public record MidIdRequest(UUID requestReference, Modality modality) {
  /** Checks that nothing is null. */
  public MidIdRequest {
    Objects.requireNonNull(requestReference, "requestReference");
    Objects.requireNonNull(modality, "modality");
  }

  /** A request with a new, random reference. */
  public static MidIdRequest of(Modality modality) {
    return new MidIdRequest(UUID.randomUUID(), modality);
  }
}
