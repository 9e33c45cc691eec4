package io.github.openmidid.client;

import io.github.openmidid.Modality;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Selects the identifiers to list. Immutable.
 *
 * @param modalities the modalities to include; empty for all; not null
 * @param status the status to include; empty for all; not null
 */
public record MidIdFilter(Set<Modality> modalities, Optional<RegistrationStatus> status) {
  /**
   * Copies the set and validates the status.
   *
   * @throws IllegalArgumentException if the status is {@link RegistrationStatus#UNKNOWN}
   */
  public MidIdFilter {
    modalities = Set.copyOf(modalities);
    if (status.filter(s -> s == RegistrationStatus.UNKNOWN).isPresent()) {
      throw new IllegalArgumentException("UNKNOWN is not a status that a register has");
    }
  }

  /** Returns a filter that includes all identifiers. */
  public static MidIdFilter all() {
    return new MidIdFilter(Set.of(), Optional.empty());
  }

  /** Returns a copy that includes these modalities only. */
  public MidIdFilter withModalities(Modality... modalities) {
    return new MidIdFilter(Set.of(modalities), status);
  }

  /** Returns a copy that includes this status only. */
  public MidIdFilter withStatus(RegistrationStatus status) {
    return new MidIdFilter(modalities, Optional.of(status));
  }
}
