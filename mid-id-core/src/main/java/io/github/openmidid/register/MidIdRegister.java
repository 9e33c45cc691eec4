package io.github.openmidid.register;

import io.github.openmidid.MidId;
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
      find(midId).ifPresent(registration -> found.put(midId, registration));
    }
    return found;
  }
}
