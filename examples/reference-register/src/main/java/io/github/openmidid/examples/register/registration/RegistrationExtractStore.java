package io.github.openmidid.examples.register.registration;

import io.github.openmidid.examples.register.store.BillingNumberColumn;
import io.github.openmidid.register.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads parts of all registrations, ordered by identifier. Each is read by a single statement,
 * which sees a consistent state of the register.
 */
@Repository
public class RegistrationExtractStore {
  private final JdbcClient jdbc;
  private final BillingNumberColumn billingNumber;

  /** Creates a store on this database. */
  public RegistrationExtractStore(JdbcClient jdbc, BillingNumberColumn billingNumber) {
    this.jdbc = jdbc;
    this.billingNumber = billingNumber;
  }

  /** Returns all registrations. */
  public List<Registration> all() {
    return list("1 = 1", Map.of());
  }

  /** Returns the registrations of operators. */
  public List<Registration> ofOperators(Collection<String> operators) {
    return operators.isEmpty()
        ? List.of()
        : list("operator IN (:operators)", Map.of("operators", operators));
  }

  /** Returns the registrations for which a supplier has reported a delivery. */
  public List<Registration> deliveredBy(String supplier) {
    return list(
        "mid_id IN (SELECT mid_id FROM delivery WHERE supplier = :supplier)",
        Map.of("supplier", supplier));
  }

  private List<Registration> list(String condition, Map<String, ?> parameters) {
    return jdbc.sql(
            "SELECT "
                + RegistrationStore.columns(billingNumber)
                + " FROM registration WHERE "
                + condition
                + " ORDER BY mid_id")
        .params(parameters)
        .query(RegistrationStore::registration)
        .list();
  }
}
