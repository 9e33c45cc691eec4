package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.store.BatchStatement;
import io.github.openmidid.examples.register.store.BillingNumberColumn;
import io.github.openmidid.examples.register.store.SearchPattern;
import io.github.openmidid.examples.register.store.SelectQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the current version of each device. */
@Repository
public class DeviceStore {
  // An identifier is linked only to the device that was reported with it.
  private static final String SELECT =
      "SELECT d.device_id, d.version, d.reported_at, d.changed_at, d.warnings, r.status,"
          + " %s AS billing_number, d.fanc_device_number, "
          + DeviceColumnMapper.list("d.%s")
          + " FROM device d JOIN registration r ON r.mid_id = d.mid_id";

  private static final String SEARCH =
      SearchPattern.condition(
              "d.mid_id", "d.operator", "d.serial_number", "d.make", "d.model", "d.campus")
          + " OR "
          + BillingNumberColumn.search("d.mid_id");

  private static final String INSERT =
      "INSERT INTO device (device_id, version, changed_at, warnings, reported_at, reported_by,"
          + " request_reference, request_fingerprint, fanc_device_number, "
          + DeviceColumnMapper.list("%s")
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
          + DeviceColumnMapper.list("?")
          + ")";

  private final JdbcClient jdbc;
  private final BillingNumberColumn billingNumber;

  /** Creates a store on this database. */
  public DeviceStore(JdbcClient jdbc, BillingNumberColumn billingNumber) {
    this.jdbc = jdbc;
    this.billingNumber = billingNumber;
  }

  private String select() {
    return SELECT.formatted(billingNumber.of("r.mid_id"));
  }

  /** Returns the device with this id, if it exists. */
  public Optional<DeviceRecord> find(String deviceId) {
    return jdbc.sql(select() + " WHERE d.device_id = ?")
        .param(deviceId)
        .query(DeviceStore::device)
        .optional();
  }

  /** Returns the device with this id and locks it until the transaction ends. */
  public Optional<DeviceRecord> lock(String deviceId) {
    jdbc.sql("SELECT version FROM device WHERE device_id = ? FOR UPDATE")
        .param(deviceId)
        .query(Integer.class)
        .optional();
    return find(deviceId);
  }

  /** Returns the device that was reported with an identifier, if it exists. */
  public Optional<DeviceRecord> findByMidId(MidId midId) {
    return jdbc.sql(select() + " WHERE d.mid_id = ?")
        .param(midId.toString())
        .query(DeviceStore::device)
        .optional();
  }

  /** Returns the devices of these operators that were reported with these identifiers. */
  public Map<MidId, DeviceRecord> findByMidIds(
      Collection<MidId> midIds, Optional<Set<String>> operators) {
    if (midIds.isEmpty() || operators.filter(Set::isEmpty).isPresent()) {
      return Map.of();
    }
    return new SelectQuery(select())
            .where("d.mid_id IN (:midIds)", "midIds", midIds.stream().map(MidId::toString).toList())
            .where("d.operator IN (:operators)", "operators", operators)
            .list(jdbc, DeviceStore::device)
            .stream()
            .collect(Collectors.toMap(DeviceRecord::midId, device -> device));
  }

  /**
   * Returns the device that an organization has reported with the same reference, if there is one.
   */
  Optional<FormerReport> findByReference(String organization, DeviceReportRequest request) {
    return jdbc.sql(
            "SELECT device_id, request_fingerprint FROM device"
                + " WHERE reported_by = ? AND request_reference = ?")
        .param(organization)
        .param(request.reference())
        .query(
            (row, number) ->
                new FormerReport(row.getString("device_id"), row.getString("request_fingerprint")))
        .optional();
  }

  /** Returns the first devices that match the filter, ordered by id. */
  public List<DeviceRecord> list(CadastreFilter filter, int limit) {
    if (filter.operators().filter(Set::isEmpty).isPresent()) {
      return List.of();
    }
    Optional<List<String>> modalities =
        Optional.of(filter.modalities().stream().map(Modality::code).toList())
            .filter(codes -> !codes.isEmpty());
    SelectQuery query = new SelectQuery(select());
    if (filter.changedAfterLink()) {
      query.where("d.changed_after_link");
    }
    if (!filter.statuses().isEmpty()) {
      query.where(
          filter.statuses().stream()
              .map(status -> status.condition(billingNumber.of("r.mid_id")))
              .collect(Collectors.joining(") OR (", "(", ")")));
    }
    return query
        .where("d.operator IN (:operators)", "operators", filter.operators())
        .where("d.mid_id = :midId", "midId", filter.midId().map(MidId::toString))
        .where("d.device_id > :after", "after", filter.after())
        .where(
            "d.decommissioning_date IS NULL OR d.decommissioning_date >= :day",
            "day",
            filter.inServiceOn())
        .where(SEARCH, SearchPattern.PARAMETER, filter.search().map(SearchPattern::of))
        .where("d.modality IN (:modalities)", "modalities", modalities)
        .list(jdbc, "d.device_id", limit, DeviceStore::device);
  }

  /** Adds a device, with the request that reported it if there was one. */
  void add(DeviceRecord device, String reportedBy, @Nullable DeviceReportRequest request) {
    BatchStatement.execute(jdbc, insertStatement(device, reportedBy, request));
  }

  /** Returns the statement that adds a device, for execution together with others. */
  static BatchStatement insertStatement(
      DeviceRecord device, String reportedBy, @Nullable DeviceReportRequest request) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(device.deviceId());
    parameters.add(device.version());
    parameters.add(device.changedAt().atOffset(ZoneOffset.UTC));
    parameters.add(Warning.join(device.warnings()));
    parameters.add(device.reportedAt().atOffset(ZoneOffset.UTC));
    parameters.add(reportedBy);
    parameters.add(request == null ? null : request.reference());
    parameters.add(request == null ? null : request.fingerprint());
    parameters.add(device.fancDeviceNumber().orElse(null));
    for (DeviceField field : DeviceField.values()) {
      parameters.add(DeviceColumnMapper.value(field, device.fields().get(field)));
    }
    return BatchStatement.of(INSERT, parameters.toArray());
  }

  /** Replaces a device by its next version. */
  void update(DeviceRecord device) {
    jdbc.sql(
            "UPDATE device SET version = :version, changed_at = :changedAt, warnings = :warnings,"
                + " changed_after_link = changed_after_link OR :changedAfterLink, "
                + DeviceColumnMapper.list("%s = :%s")
                + " WHERE device_id = :deviceId")
        .params(parameters(device))
        .param("changedAfterLink", device.warnings().contains(Warning.CHANGED_AFTER_LINK))
        .update();
  }

  private static Map<String, @Nullable Object> parameters(DeviceRecord device) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("deviceId", device.deviceId());
    parameters.put("version", device.version());
    parameters.put("changedAt", device.changedAt().atOffset(ZoneOffset.UTC));
    parameters.put("warnings", Warning.join(device.warnings()));
    for (DeviceField field : DeviceField.values()) {
      String text = device.fields().get(field);
      parameters.put(DeviceColumnMapper.of(field), DeviceColumnMapper.value(field, text));
    }
    return parameters;
  }

  private static DeviceRecord device(ResultSet row, int number) throws SQLException {
    return new DeviceRecord(
        row.getString("device_id"),
        row.getInt("version"),
        DeviceColumnMapper.read(row),
        "linked".equals(row.getString("status")),
        Optional.ofNullable(row.getString("billing_number")),
        Optional.ofNullable(row.getString("fanc_device_number")),
        instant(row, "reported_at"),
        instant(row, "changed_at"),
        Warning.split(row.getString("warnings")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The result of an earlier report. */
  record FormerReport(String deviceId, String fingerprint) {}
}
