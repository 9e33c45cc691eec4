package io.github.openmidid.client;

import io.github.openmidid.Modality;
import java.util.Objects;
import java.util.Optional;

/**
 * How many identifiers an organization has for one modality.
 *
 * @param modalityCode the modality as the register gave it; see {@link #modality()}
 * @param granted all, linked or not
 * @param available those that are not linked yet
 * @param linked those that are tied to a device
 */
public record ModalityCount(String modalityCode, long granted, long available, long linked) {
  /** Checks that the modality is not null. */
  public ModalityCount {
    Objects.requireNonNull(modalityCode, "modalityCode");
  }

  /** The modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }
}
