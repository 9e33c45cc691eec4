package io.github.openmidid.examples.register.billing;

import io.github.openmidid.MidId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the billing numbers, which are added and never changed. */
@Repository
public class BillingNumberStore {
  private static final String SELECT =
      "SELECT mid_id, billing_number, given_at FROM billing_number";

  private final JdbcClient jdbc;

  /** Creates a store on this database. */
  public BillingNumberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the billing number of the device with this identifier, if it has one. */
  public Optional<BillingNumberRecord> find(MidId midId) {
    return jdbc.sql(SELECT + " WHERE mid_id = ?")
        .param(midId.toString())
        .query(BillingNumberStore::billingNumber)
        .optional();
  }

  /** Returns the record of a billing number, if it is assigned. */
  Optional<BillingNumberRecord> findByNumber(String number) {
    return jdbc.sql(SELECT + " WHERE billing_number = ?")
        .param(number)
        .query(BillingNumberStore::billingNumber)
        .optional();
  }

  /**
   * Adds a billing number. Unique keys reject a second number for a device, and a second device for
   * a number.
   */
  void add(BillingNumberRecord given, String by) {
    jdbc.sql(
            "INSERT INTO billing_number (mid_id, billing_number, given_at, given_by)"
                + " VALUES (?, ?, ?, ?)")
        .param(given.midId().toString())
        .param(given.number())
        .param(given.givenAt().atOffset(ZoneOffset.UTC))
        .param(by)
        .update();
  }

  private static BillingNumberRecord billingNumber(ResultSet row, int number) throws SQLException {
    return new BillingNumberRecord(
        MidId.of(row.getString("mid_id")),
        row.getString("billing_number"),
        row.getObject("given_at", OffsetDateTime.class).toInstant());
  }
}
