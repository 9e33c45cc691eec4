package io.github.openmidid.client;

import io.github.openmidid.Modality;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Which identifiers to list.
 *
 * @param modalities any of these; empty for all
 * @param status only with this status; empty for all
 */
public record MidIdFilter(Set<Modality> modalities, Optional<RegistrationStatus> status) {
  /** Copies the set and refuses a status that cannot be asked for. */
  public MidIdFilter {
    modalities = Set.copyOf(modalities);
    if (status.filter(s -> s == RegistrationStatus.UNKNOWN).isPresent()) {
      throw new IllegalArgumentException("UNKNOWN is not a status that a register has");
    }
  }

  /** All identifiers. */
  public static MidIdFilter all() {
    return new MidIdFilter(Set.of(), Optional.empty());
  }

  /** The same, only of these modalities. */
  public MidIdFilter withModalities(Modality... modalities) {
    return new MidIdFilter(Set.of(modalities), status);
  }

  /** The same, only with this status. */
  public MidIdFilter withStatus(RegistrationStatus status) {
    return new MidIdFilter(modalities, Optional.of(status));
  }
}
