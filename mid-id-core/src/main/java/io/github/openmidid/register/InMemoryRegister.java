package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A register that holds an immutable collection of registrations in memory. */
final class InMemoryRegister implements MidIdRegister {
  private final Map<MidId, Registration> registrations = new LinkedHashMap<>();

  InMemoryRegister(Collection<Registration> given) {
    for (Registration registration : given) {
      if (registrations.put(registration.midId(), registration) != null) {
        throw new IllegalArgumentException(registration.midId() + " occurs twice");
      }
    }
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    return Optional.ofNullable(registrations.get(midId));
  }

  @Override
  public Map<MidId, LookupResult> lookUpAll(Collection<MidId> midIds) {
    Map<MidId, LookupResult> results = new LinkedHashMap<>();
    for (MidId midId : midIds) {
      results.put(midId, new LookupResult(midId, find(midId), Optional.empty()));
    }
    return results;
  }

  /** Returns the number of registrations, but no operator, because logs are not confidential. */
  @Override
  public String toString() {
    return "InMemoryRegister[" + registrations.size() + "]";
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    Map<MidId, Registration> found = new LinkedHashMap<>();
    for (MidId midId : midIds) {
      Registration registration = registrations.get(midId);
      if (registration != null) {
        found.put(midId, registration);
      }
    }
    return found;
  }
}
