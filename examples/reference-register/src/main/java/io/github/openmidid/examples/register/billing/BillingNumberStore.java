package io.github.openmidid.examples.register.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.BillingNumberForm;
import io.github.openmidid.examples.register.store.SelectQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the billing numbers with their days, which are added and ended, and never removed. */
@Repository
public class BillingNumberStore {
  private static final String SELECT =
      "SELECT mid_id, billing_number, valid_from, valid_until, end_reason, given_at"
          + " FROM billing_period";

  private final JdbcClient jdbc;

  /** Creates a store on this database. */
  public BillingNumberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the billing numbers of a device, the first one first. */
  public List<BillingNumberRecord> findAll(MidId midId) {
    return findAll(List.of(midId)).getOrDefault(midId, List.of());
  }

  /** Returns the billing numbers of devices; each list begins with the first one. */
  public Map<MidId, List<BillingNumberRecord>> findAll(Collection<MidId> midIds) {
    if (midIds.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(SELECT + " WHERE mid_id IN (:midIds) ORDER BY mid_id, valid_from")
        .param("midIds", midIds.stream().map(MidId::toString).toList())
        .query(BillingNumberStore::billingNumber)
        .list()
        .stream()
        .collect(Collectors.groupingBy(BillingNumberRecord::midId));
  }

  /**
   * Returns the billing numbers of all devices, or of those of operators, at one moment; each list
   * begins with the first one.
   */
  public Map<MidId, List<BillingNumberRecord>> ofOperators(Optional<Set<String>> operators) {
    if (operators.filter(Set::isEmpty).isPresent()) {
      return Map.of();
    }
    return new SelectQuery(SELECT)
            .where(
                "mid_id IN (SELECT mid_id FROM registration WHERE operator IN (:operators))",
                "operators",
                operators)
            .list(jdbc, BillingNumberStore::billingNumber)
            .stream()
            .sorted(Comparator.comparing(BillingNumberRecord::validFrom))
            .collect(Collectors.groupingBy(BillingNumberRecord::midId));
  }

  /**
   * Locks a number until the transaction ends, in all spellings that differ in leading zeros only,
   * and returns whether a device has it on a day or later.
   */
  boolean lock(String number, LocalDate day) {
    String form = BillingNumberForm.of(number);
    boolean isKnown =
        jdbc.sql("SELECT number_form FROM billing_number_form WHERE number_form = ? FOR UPDATE")
            .param(form)
            .query(String.class)
            .optional()
            .isPresent();
    if (!isKnown) {
      jdbc.sql("INSERT INTO billing_number_form (number_form) VALUES (?)").param(form).update();
      return false;
    }
    return jdbc.sql(
                "SELECT COUNT(*) FROM billing_period WHERE number_form = ?"
                    + " AND (valid_until IS NULL OR valid_until >= ?)")
            .param(form)
            .param(day)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Adds a billing number, which must be {@linkplain #lock locked}. */
  void add(BillingNumberRecord given, String by) {
    jdbc.sql(
            "INSERT INTO billing_period (mid_id, valid_from, billing_number, number_form, given_at,"
                + " given_by) VALUES (?, ?, ?, ?, ?, ?)")
        .param(given.midId().toString())
        .param(given.validFrom())
        .param(given.number())
        .param(BillingNumberForm.of(given.number()))
        .param(given.givenAt().atOffset(ZoneOffset.UTC))
        .param(by)
        .update();
  }

  /** Stores the last day of a billing number that had none, with the reason if there is one. */
  void end(BillingNumberRecord ended, OffsetDateTime now, String by) {
    jdbc.sql(
            "UPDATE billing_period SET valid_until = ?, ended_at = ?, ended_by = ?, end_reason = ?"
                + " WHERE mid_id = ? AND valid_from = ?")
        .param(ended.validUntil().orElseThrow())
        .param(now)
        .param(by)
        .param(ended.endReason().orElse(null))
        .param(ended.midId().toString())
        .param(ended.validFrom())
        .update();
  }

  private static BillingNumberRecord billingNumber(ResultSet row, int number) throws SQLException {
    return new BillingNumberRecord(
        MidId.of(row.getString("mid_id")),
        row.getString("billing_number"),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
        Optional.ofNullable(row.getString("end_reason")),
        row.getObject("given_at", OffsetDateTime.class).toInstant());
  }
}
