package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where granted identifiers are looked up: over HTTP, offline or in memory.
 *
 * <p>An empty answer always means that the register does not know the identifier. A register that
 * cannot answer throws an unchecked exception; "not answered" is never given as "not known".
 */
@FunctionalInterface
public interface MidIdRegister {

  /** What the register holds of one identifier; empty if it does not know it. */
  Optional<Registration> find(MidId midId);

  /**
   * What the register holds of many identifiers, in the order in which they were given; those that
   * it does not know are not in the answer. The default asks one by one: implement it where a
   * register can do better.
   */
  default Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    Map<MidId, Registration> found = new LinkedHashMap<>();
    for (MidId midId : midIds) {
      Optional<Registration> registration = find(midId);
      if (registration.isPresent()) {
        found.put(midId, registration.get());
      }
    }
    return found;
  }

  /**
   * The moment for which the answers hold, where that is not the moment of the question: the date
   * of an offline snapshot. Empty, the default, for a register that is asked directly.
   */
  default Optional<Instant> asOf() {
    return Optional.empty();
  }

  /**
   * A register in memory that holds exactly these, for tests and for lists that were loaded before.
   *
   * @throws IllegalArgumentException if an identifier is given twice
   */
  static MidIdRegister inMemory(Collection<Registration> registrations) {
    return new InMemoryRegister(registrations);
  }
}
