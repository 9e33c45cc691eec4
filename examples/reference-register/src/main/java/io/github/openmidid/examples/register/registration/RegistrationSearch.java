package io.github.openmidid.examples.register.registration;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.BillingNumberColumn;
import io.github.openmidid.examples.register.store.SearchPattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A search for a text in the identifiers that a caller may see, and in what it may see about them:
 * a result must not reveal anything else.
 *
 * @param text the text
 * @param isComplete whether operator and billing numbers, also former ones, are visible
 * @param deviceOperators the operators whose devices are visible; of all if empty
 */
public record RegistrationSearch(
    String text, boolean isComplete, Optional<Set<String>> deviceOperators) {
  private static final String DEVICES =
      " OR EXISTS (SELECT 1 FROM device d WHERE d.mid_id = registration.mid_id AND "
          + SearchPattern.condition("d.serial_number", "d.make", "d.model", "d.campus");

  /** Returns the search of a caller. */
  public static RegistrationSearch of(Caller caller, String text) {
    return new RegistrationSearch(text, !caller.isSupplier(), caller.deviceOperators());
  }

  /** Returns the search as an SQL condition. */
  String condition() {
    String own =
        isComplete
            ? "("
                + SearchPattern.condition("mid_id", "operator")
                + " OR "
                + BillingNumberColumn.search("registration.mid_id")
                + ")"
            : SearchPattern.condition("mid_id");
    if (deviceOperators.filter(Set::isEmpty).isPresent()) {
      return own;
    }
    String limit = deviceOperators.isPresent() ? " AND d.operator IN (:deviceOperators))" : ")";
    return "(" + own + DEVICES + limit + ")";
  }

  /** Returns the parameters of the condition. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(SearchPattern.PARAMETER, SearchPattern.of(text));
    deviceOperators
        .filter(names -> !names.isEmpty())
        .ifPresent(names -> parameters.put("deviceOperators", names));
    return parameters;
  }
}
