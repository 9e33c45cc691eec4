package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A register that holds what it was given, and does not change. */
final class InMemoryRegister implements MidIdRegister {
  private final Map<MidId, Registration> registrations = new LinkedHashMap<>();

  InMemoryRegister(Collection<Registration> given) {
    for (Registration registration : given) {
      if (registrations.put(registration.midId(), registration) != null) {
        throw new IllegalArgumentException(registration.midId() + " is given twice");
      }
    }
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    return Optional.ofNullable(registrations.get(midId));
  }

  /** How many it holds; who they belong to is nobody's business. */
  @Override
  public String toString() {
    return "InMemoryRegister[" + registrations.size() + "]";
  }
}
