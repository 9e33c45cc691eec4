package io.github.openmidid.examples.register.timeline;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.BillingNumberForm;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import io.github.openmidid.examples.register.billing.BillingNumberStore;
import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.DeviceEventStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.store.SelectQuery;
import io.github.openmidid.register.RegistrationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the timelines of devices from registrations, links, cadastre, its history and billing
 * numbers.
 */
@Repository
public class DeviceTimelineStore {
  private static final String FACTS =
      "SELECT r.mid_id, r.modality, r.operator, r.status, l.linked_at, d.commissioning_date,"
          + " d.decommissioning_date, d.device_use, d.campus, d.site_number"
          + " FROM registration r"
          + " LEFT JOIN device d ON d.mid_id = r.mid_id"
          + " LEFT JOIN link l ON l.mid_id = r.mid_id";

  private final JdbcClient jdbc;
  private final BillingNumberStore billingNumbers;
  private final DeviceEventStore history;

  /** Creates a store on this database. */
  public DeviceTimelineStore(
      JdbcClient jdbc, BillingNumberStore billingNumbers, DeviceEventStore history) {
    this.jdbc = jdbc;
    this.billingNumbers = billingNumbers;
    this.history = history;
  }

  /** Returns the timelines of the first devices that match the filter, ordered by identifier. */
  public List<DeviceTimelineRecord> list(DeviceTimelineFilter filter, int limit) {
    if (filter.operators().filter(Set::isEmpty).isPresent()) {
      return List.of();
    }
    SelectQuery query =
        new SelectQuery("SELECT r.mid_id FROM registration r")
            .where("r.operator IN (:operators)", "operators", filter.operators())
            .where("r.mid_id > :after", "after", filter.after().map(MidId::toString));
    if (filter.billingNumber().isPresent() || filter.on().isPresent()) {
      query.where(period(filter));
      filter.billingNumber().map(BillingNumberForm::of).ifPresent(form -> query.with("form", form));
      filter.on().ifPresent(day -> query.with("day", day));
    }
    return findAll(
        query.list(jdbc, "r.mid_id", limit, (row, number) -> MidId.of(row.getString("mid_id"))));
  }

  private static String period(DeviceTimelineFilter filter) {
    String number = filter.billingNumber().isPresent() ? " AND p.number_form = :form" : "";
    String day =
        filter.on().isPresent()
            ? " AND p.valid_from <= :day AND (p.valid_until IS NULL OR p.valid_until >= :day)"
            : "";
    return "EXISTS (SELECT 1 FROM billing_period p WHERE p.mid_id = r.mid_id" + number + day + ")";
  }

  /**
   * Returns the timelines of those identifiers that exist, ordered by identifier.
   *
   * @param midIds the identifiers, at most a thousand
   */
  public List<DeviceTimelineRecord> findAll(Collection<MidId> midIds) {
    return findAll(midIds, billingNumbers.findAll(midIds));
  }

  /**
   * Returns the timelines of those identifiers that exist, ordered by identifier, with billing
   * numbers that were read before.
   *
   * @param midIds the identifiers, at most a thousand
   * @param numbers the billing numbers of these devices, and perhaps of others
   */
  public List<DeviceTimelineRecord> findAll(
      Collection<MidId> midIds, Map<MidId, List<BillingNumberRecord>> numbers) {
    if (midIds.isEmpty()) {
      return List.of();
    }
    // In this order a timeline is sound whatever is written between the queries: a device is linked
    // before it has a number, and a change is in the history as soon as its result can be read.
    List<Facts> facts =
        new SelectQuery(FACTS + " WHERE r.mid_id IN (:midIds) ORDER BY r.mid_id")
            .with("midIds", midIds.stream().map(MidId::toString).toList())
            .list(jdbc, DeviceTimelineStore::facts);
    Map<MidId, List<DeviceEventRecord>> changes = history.changes(midIds);
    return facts.stream().map(device -> timeline(device, numbers, changes)).toList();
  }

  private static DeviceTimelineRecord timeline(
      Facts facts,
      Map<MidId, List<BillingNumberRecord>> numbers,
      Map<MidId, List<DeviceEventRecord>> changes) {
    return new DeviceTimelineRecord(
        facts.midId(),
        facts.modality(),
        facts.operator(),
        facts.isLinked(),
        facts.linkedAt().map(BelgianTime::date),
        facts.inServiceSince(),
        facts.lastDayOfUse(),
        FactHistory.of(facts.present(), changes.getOrDefault(facts.midId(), List.of())),
        numbers.getOrDefault(facts.midId(), List.of()));
  }

  /** The present state of a device. */
  private record Facts(
      MidId midId,
      String modality,
      String operator,
      boolean isLinked,
      Optional<Instant> linkedAt,
      Optional<LocalDate> inServiceSince,
      Optional<LocalDate> lastDayOfUse,
      Map<DeviceField, Optional<String>> present) {}

  private static Facts facts(ResultSet row, int number) throws SQLException {
    return new Facts(
        MidId.of(row.getString("mid_id")),
        row.getString("modality"),
        row.getString("operator"),
        row.getString("status").equals(RegistrationStatus.LINKED.code()),
        Optional.ofNullable(row.getObject("linked_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getObject("commissioning_date", LocalDate.class)),
        Optional.ofNullable(row.getObject("decommissioning_date", LocalDate.class)),
        Map.of(
            DeviceField.USE,
            Optional.ofNullable(row.getString("device_use")),
            DeviceField.CAMPUS,
            Optional.ofNullable(row.getString("campus")),
            DeviceField.SITE_NUMBER,
            Optional.ofNullable(row.getString("site_number"))));
  }
}
