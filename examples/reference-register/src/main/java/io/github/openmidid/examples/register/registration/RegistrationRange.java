package io.github.openmidid.examples.register.registration;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The registrations that a caller may see: those of operators and those delivered by a supplier.
 *
 * @param operators the operators; all if empty
 * @param supplier the supplier, if the caller is one
 */
public record RegistrationRange(Optional<Set<String>> operators, Optional<String> supplier) {

  /** Returns the range of a caller. */
  public static RegistrationRange of(Caller caller) {
    return new RegistrationRange(
        caller.operators(Scopes.CONSULT),
        Optional.of(caller.organization()).filter(organization -> caller.isSupplier()));
  }

  /** Returns whether the range has no registration for certain. */
  boolean isEmpty() {
    return supplier.isEmpty() && operators.filter(Set::isEmpty).isPresent();
  }

  /** Returns the range as an SQL condition. */
  String condition() {
    if (operators.isEmpty()) {
      return "1 = 1";
    }
    return supplier.isEmpty()
        ? "operator IN (:operators)"
        : "(operator IN (:operators)"
            + " OR mid_id IN (SELECT mid_id FROM delivery WHERE supplier = :supplier))";
  }

  /** Returns the parameters of the condition. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    operators.ifPresent(names -> parameters.put("operators", names));
    supplier.ifPresent(name -> parameters.put("supplier", name));
    return parameters;
  }
}
