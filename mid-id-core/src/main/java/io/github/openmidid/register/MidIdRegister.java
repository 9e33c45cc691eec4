package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A register in which granted identifiers are looked up: over HTTP, offline or in memory.
 *
 * <pre>{@code
 * MidIdRegister register =
 *     MidIdRegister.inMemory(
 *         List.of(Registration.of(midId, Modality.CT, "AZ Voorbeeld", RegistrationStatus.LINKED)));
 * register.find(midId).isPresent(); // true
 * }</pre>
 *
 * <p>An empty response always means that the register does not know the identifier. A register that
 * cannot respond throws an unchecked exception; it never returns an empty response instead. One
 * that holds only part of all identifiers throws an {@link OutsideExtentException} about any other;
 * {@link #lookUp} and {@link #lookUpAll} return that as an outcome.
 */
@FunctionalInterface
public interface MidIdRegister {

  /**
   * Returns the registration of an identifier, or empty if the register does not know it.
   *
   * @throws OutsideExtentException if the register holds only part of all identifiers, and not this
   *     one
   */
  Optional<Registration> find(MidId midId);

  /**
   * Returns the registrations of many identifiers, in the order of the arguments, without those
   * that the register does not know. The default calls {@link #find} for each one; override it if
   * the register supports batch requests.
   *
   * @throws OutsideExtentException if the register holds only part of all identifiers, and not all
   *     of these
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
   * Returns the moment at which the responses were true, if that is not the moment of the request:
   * the date of an offline snapshot. The default is empty, for a register that is queried directly.
   */
  default Optional<Instant> asOf() {
    return Optional.empty();
  }

  /**
   * Returns the registration of an identifier with the moment at which it was true, both from one
   * state of the register, or that the register cannot tell. The default calls {@link #find}
   * between two calls of {@link #asOf}, and repeats that if the date has changed. Override it if
   * the register can read both atomically, or if its content can change without the date.
   *
   * @throws RegisterMismatchException if {@link #find} returns the registration of another
   *     identifier, or if the date changes at every attempt
   */
  default LookupResult lookUp(MidId midId) {
    return ConsistentLookup.one(this, midId);
  }

  /**
   * Returns one result for each of many identifiers, in the order of the arguments, without
   * duplicates. The default calls {@link #findAll} as {@link #lookUp} calls {@link #find}; if that
   * throws an {@link OutsideExtentException}, it calls {@link #lookUp} for each identifier.
   * Override it if the register holds only part of all identifiers.
   *
   * <pre>{@code
   * for (LookupResult result : register.lookUpAll(midIds).values()) {
   *   System.out.println(result.midId() + " " + result.outcome());
   * }
   * }</pre>
   *
   * @throws RegisterMismatchException if the response is not about these identifiers, or if the
   *     date changes at every attempt
   */
  default Map<MidId, LookupResult> lookUpAll(Collection<MidId> midIds) {
    return ConsistentLookup.all(this, midIds);
  }

  /**
   * Returns a decorator of a register that throws a {@link RegisterMismatchException} if a response
   * is null or is not about the requested identifiers. Use it for every decision that depends on a
   * response; {@link Verification} uses it already.
   */
  static MidIdRegister checked(MidIdRegister register) {
    return register instanceof ResponseCheck
        ? register
        : new ResponseCheck(Objects.requireNonNull(register, "register"));
  }

  /**
   * Returns a register in memory that holds exactly the given registrations, for tests and for
   * preloaded lists.
   *
   * @throws IllegalArgumentException if two registrations have the same identifier
   */
  static MidIdRegister inMemory(Collection<Registration> registrations) {
    return new InMemoryRegister(registrations);
  }
}
