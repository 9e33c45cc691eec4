package io.github.openmidid.client;

import io.github.openmidid.Modality;
import java.util.Objects;
import java.util.Optional;

/**
 * The number of identifiers of an organization for one modality. Immutable.
 *
 * @param modalityCode the modality, as in the response; see {@link #modality()}; not null
 * @param granted the number of identifiers, linked or not
 * @param available the number that are not linked yet
 * @param linked the number that are linked to a device
 */
public record ModalityCount(String modalityCode, long granted, long available, long linked) {
  /** Validates that the modality is not null. */
  public ModalityCount {
    Objects.requireNonNull(modalityCode, "modalityCode");
  }

  /** Returns the modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }
}
