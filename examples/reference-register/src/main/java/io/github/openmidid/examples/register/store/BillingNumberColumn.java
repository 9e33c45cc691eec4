package io.github.openmidid.examples.register.store;

import io.github.openmidid.examples.register.rules.BelgianTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Creates the SQL expression of the billing number that a device has today, in Belgium. It depends
 * on the day, so no column holds it.
 */
@Component
public final class BillingNumberColumn {
  private final Clock clock;

  /** Creates expressions for the day of this clock. */
  BillingNumberColumn(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns the expression; it is {@code NULL} for a device without a number that is valid today.
   *
   * @param midId the column with the identifier, such as {@code r.mid_id}
   */
  public String of(String midId) {
    LocalDate today = BelgianTime.date(clock);
    return "(SELECT p.billing_number FROM billing_period p WHERE p.mid_id = %1$s AND p.valid_from <="
            .formatted(midId)
        + " DATE '%1$s' AND (p.valid_until IS NULL OR p.valid_until >= DATE '%1$s'))"
            .formatted(today);
  }

  /**
   * Returns the condition that a device has had a billing number, on any day, that contains the
   * text of a {@link SearchPattern}.
   *
   * @param midId the column with the identifier
   */
  public static String search(String midId) {
    return "EXISTS (SELECT 1 FROM billing_period p WHERE p.mid_id = "
        + midId
        + " AND "
        + SearchPattern.condition("p.billing_number")
        + ")";
  }
}
