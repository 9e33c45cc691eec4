package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.registration.DeliveryLookup;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.store.SelectQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the deliveries, which are added and never changed. */
@Repository
public class DeliveryStore implements DeliveryLookup {
  private static final String COLUMNS =
      "delivery_id, supplier, reported_at, mid_id, operator, modality, make, model, serial_number,"
          + " installed_on, campus, request_reference";
  private static final String OTHER =
      "EXISTS (SELECT 1 FROM delivery other WHERE other.mid_id = delivery.mid_id AND ";
  private static final String OTHER_SUPPLIER = "other.supplier <> delivery.supplier";
  private static final String OTHER_SERIAL_NUMBER = "other.serial_number <> delivery.serial_number";
  private static final String SELECT =
      "SELECT "
          + COLUMNS
          + (", " + OTHER + OTHER_SUPPLIER + ") AS several_suppliers")
          + (", " + OTHER + OTHER_SERIAL_NUMBER + ") AS several_serial_numbers")
          + " FROM delivery";

  private final JdbcClient jdbc;

  /** Creates a store on this database. */
  public DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the delivery with this id, if it exists. */
  public Optional<DeliveryRecord> find(String deliveryId) {
    return jdbc.sql(SELECT + " WHERE delivery_id = ?")
        .param(deliveryId)
        .query(DeliveryStore::delivery)
        .optional();
  }

  /** Returns the delivery that a supplier has reported with the same reference, if there is one. */
  Optional<DeliveryRecord> findByReference(String supplier, UUID reference) {
    return jdbc.sql(SELECT + " WHERE supplier = ? AND request_reference = ?")
        .param(supplier)
        .param(reference)
        .query(DeliveryStore::delivery)
        .optional();
  }

  /** Returns all deliveries with an identifier, oldest first; none supersedes another. */
  public List<DeliveryRecord> findAll(MidId midId) {
    return jdbc.sql(SELECT + " WHERE mid_id = ? ORDER BY reported_at, delivery_id")
        .param(midId.toString())
        .query(DeliveryStore::delivery)
        .list();
  }

  @Override
  public Set<MidId> deliveredBy(String supplier, Collection<MidId> midIds) {
    if (midIds.isEmpty()) {
      return Set.of();
    }
    List<String> found =
        jdbc.sql(
                "SELECT DISTINCT mid_id FROM delivery"
                    + " WHERE supplier = :supplier AND mid_id IN (:midIds)")
            .param("supplier", supplier)
            .param("midIds", midIds.stream().map(MidId::toString).toList())
            .query(String.class)
            .list();
    Set<MidId> delivered = new HashSet<>();
    found.forEach(midId -> delivered.add(MidId.of(midId)));
    return delivered;
  }

  /** Returns the first deliveries that match the filter, ordered by id. */
  public List<DeliveryRecord> list(DeliveryFilter filter, int limit) {
    SelectQuery query = new SelectQuery(SELECT);
    if (filter.conflicting()) {
      query.where(OTHER + "(" + OTHER_SUPPLIER + " OR " + OTHER_SERIAL_NUMBER + "))");
    }
    return query
        .where(
            "supplier = :organization OR operator = :organization",
            "organization",
            filter.organization())
        .where("mid_id = :midId", "midId", filter.midId().map(MidId::toString))
        .where("delivery_id > :after", "after", filter.after())
        .list(jdbc, "delivery_id", limit, DeliveryStore::delivery);
  }

  /** Passes on each delivery, ordered by id and without its warnings. */
  public void forEach(Consumer<DeliveryRecord> action) {
    jdbc.sql(
            "SELECT "
                + COLUMNS
                + ", FALSE AS several_suppliers, FALSE AS several_serial_numbers"
                + " FROM delivery ORDER BY delivery_id")
        .query(
            row -> {
              action.accept(delivery(row, 0));
            });
  }

  /** Adds a delivery. */
  void add(DeliveryRecord delivery) {
    DeliveryDetails report = delivery.report();
    jdbc.sql("INSERT INTO delivery (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(delivery.deliveryId())
        .param(delivery.supplier())
        .param(delivery.reportedAt().atOffset(ZoneOffset.UTC))
        .param(report.midId().toString())
        .param(report.operator())
        .param(report.modality().code())
        .param(report.make())
        .param(report.model())
        .param(report.serialNumber())
        .param(report.installedOn())
        .param(report.campus().orElse(null))
        .param(report.reference())
        .update();
  }

  private static DeliveryRecord delivery(ResultSet row, int number) throws SQLException {
    return new DeliveryRecord(
        row.getString("delivery_id"),
        row.getString("supplier"),
        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
        new DeliveryDetails(
            row.getObject("request_reference", UUID.class),
            MidId.of(row.getString("mid_id")),
            row.getString("operator"),
            Modality.fromString(row.getString("modality")),
            row.getString("make"),
            row.getString("model"),
            row.getString("serial_number"),
            row.getObject("installed_on", LocalDate.class),
            Optional.ofNullable(row.getString("campus"))),
        warnings(row));
  }

  private static List<Warning> warnings(ResultSet row) throws SQLException {
    List<Warning> warnings = new ArrayList<>();
    if (row.getBoolean("several_suppliers")) {
      warnings.add(Warning.SEVERAL_SUPPLIERS);
    }
    if (row.getBoolean("several_serial_numbers")) {
      warnings.add(Warning.SEVERAL_SERIAL_NUMBERS);
    }
    return List.copyOf(warnings);
  }
}
