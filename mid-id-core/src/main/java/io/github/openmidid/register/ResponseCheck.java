package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A decorator that checks that the responses of a register are about the requested identifiers. */
final class ResponseCheck implements MidIdRegister {
  private final MidIdRegister register;

  ResponseCheck(MidIdRegister register) {
    this.register = register;
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    return new LookupResult(midId, register.find(midId), Optional.empty()).registration();
  }

  @Override
  public LookupResult lookUp(MidId midId) {
    return requireSame(midId, requireResponse(register.lookUp(midId), midId));
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    Set<MidId> requested = Collections.unmodifiableSet(new LinkedHashSet<>(midIds));
    if (requested.isEmpty()) {
      return Map.of();
    }
    Map<MidId, Registration> response = copy(requireResponse(register.findAll(requested), null));
    Map<MidId, Registration> found = new LinkedHashMap<>();
    for (MidId midId : requested) {
      Registration registration = response.remove(midId);
      if (registration != null) {
        found.put(midId, registration);
      }
    }
    if (!response.isEmpty()) {
      throw new RegisterMismatchException(
          "the register returned the registration of "
              + response.keySet().iterator().next()
              + ", which was not requested");
    }
    return found;
  }

  @Override
  public Map<MidId, LookupResult> lookUpAll(Collection<MidId> midIds) {
    Set<MidId> requested = Collections.unmodifiableSet(new LinkedHashSet<>(midIds));
    if (requested.isEmpty()) {
      return Map.of();
    }
    Map<MidId, LookupResult> response = requireResponse(register.lookUpAll(requested), null);
    Map<MidId, LookupResult> results = new LinkedHashMap<>();
    for (MidId midId : requested) {
      results.put(midId, requireSame(midId, requireResponse(response.get(midId), midId)));
    }
    if (response.size() != requested.size()) {
      throw new RegisterMismatchException(
          "the register returned "
              + response.size()
              + " results for "
              + requested.size()
              + " identifiers");
    }
    return results;
  }

  /**
   * Returns a copy whose lookups do not depend on the comparator or the key equality of the
   * original map.
   */
  private static Map<MidId, Registration> copy(Map<MidId, Registration> response) {
    Map<MidId, Registration> copy = new LinkedHashMap<>();
    for (Map.Entry<MidId, Registration> entry : response.entrySet()) {
      MidId midId = requireResponse(entry.getKey(), null);
      requireSame(midId, requireResponse(entry.getValue(), midId));
      if (copy.put(midId, entry.getValue()) != null) {
        throw new RegisterMismatchException("the register returned " + midId + " twice");
      }
    }
    return copy;
  }

  @Override
  public Optional<Instant> asOf() {
    return requireResponse(register.asOf(), null);
  }

  /** Returns the text of the decorated register. */
  @Override
  public String toString() {
    return register.toString();
  }

  static void requireSame(MidId requested, Registration registration) {
    if (!registration.midId().equals(requested)) {
      throw mismatch(requested, registration.midId());
    }
  }

  private static LookupResult requireSame(MidId requested, LookupResult result) {
    if (!result.midId().equals(requested)) {
      throw mismatch(requested, result.midId());
    }
    return result;
  }

  private static RegisterMismatchException mismatch(MidId requested, MidId returned) {
    return new RegisterMismatchException(
        "the register returned " + returned + " for the requested " + requested);
  }

  /**
   * Checks that a response is not null, and returns it. Implementations may violate the annotations
   * of the interface.
   */
  static <T> T requireResponse(@Nullable T response, @Nullable MidId requested) {
    if (response == null) {
      throw new RegisterMismatchException(
          "the register returned null" + (requested == null ? "" : " for " + requested));
    }
    return response;
  }
}
