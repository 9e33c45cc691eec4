package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
   *
   * @throws RegisterMismatchException by default, if {@link #find} returns the registration of
   *     another identifier
   */
  default Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    Map<MidId, Registration> found = new LinkedHashMap<>();
    for (MidId midId : midIds) {
      Optional<Registration> registration =
          new LookupResult(midId, find(midId), Optional.empty()).registration();
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
   * Returns what the register holds of one identifier together with the moment for which that
   * holds, both of one state. The default calls {@link #find} between two calls of {@link #asOf},
   * and starts again if the register was replaced meanwhile. Override it where both can be read at
   * once, and wherever the content changes without the date.
   *
   * @throws RegisterMismatchException if {@link #find} returns the registration of another
   *     identifier, or if the date is another one at every attempt
   */
  default LookupResult lookUp(MidId midId) {
    for (int attempt = 0; attempt < 3; attempt++) {
      Optional<Instant> before = asOf();
      LookupResult result = new LookupResult(midId, find(midId), asOf());
      if (result.asOf().equals(before)) {
        return result;
      }
    }
    throw new RegisterMismatchException(
        "the date of the register changes with every request: override lookUp");
  }

  /**
   * A register that passes on what the given one returns, and throws a {@link
   * RegisterMismatchException} if that is not about the identifiers requested: the registration of
   * another identifier, one that was not requested, null. Ask through it wherever a verdict depends
   * on the response; {@link Verification} does so by itself.
   */
  static MidIdRegister checked(MidIdRegister register) {
    return register instanceof ResponseCheck
        ? register
        : new ResponseCheck(Objects.requireNonNull(register, "register"));
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
