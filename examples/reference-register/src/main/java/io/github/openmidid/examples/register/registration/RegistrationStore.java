package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.store.BatchStatement;
import io.github.openmidid.examples.register.store.BillingNumberColumn;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the registrations. */
@Repository
public class RegistrationStore implements MidIdRegister {
  // Modalities outside of FANC's scope stay outside.
  private static final String FANC_CHANGE =
      "fanc_changed_at = ?, fanc_place = CASE WHEN fanc_place = 0 THEN 0 END";

  private final JdbcClient jdbc;
  private final BillingNumberColumn billingNumber;

  /** Creates a store on this database. */
  public RegistrationStore(JdbcClient jdbc, BillingNumberColumn billingNumber) {
    this.jdbc = jdbc;
    this.billingNumber = billingNumber;
  }

  /** Returns the columns that {@link #registration} reads. */
  static String columns(BillingNumberColumn billingNumber) {
    return "mid_id, modality, operator, status, granted_at, "
        + billingNumber.of("registration.mid_id")
        + " AS billing_number";
  }

  private String columns() {
    return columns(billingNumber);
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    return jdbc.sql("SELECT " + columns() + " FROM registration WHERE mid_id = :midId")
        .param("midId", midId.toString())
        .query(RegistrationStore::registration)
        .optional();
  }

  /** Returns the registration of an identifier and locks it until the transaction ends. */
  public Optional<Registration> lock(MidId midId) {
    return jdbc.sql("SELECT " + columns() + " FROM registration WHERE mid_id = :midId FOR UPDATE")
        .param("midId", midId.toString())
        .query(RegistrationStore::registration)
        .optional();
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    if (midIds.isEmpty()) {
      return Map.of();
    }
    Map<MidId, Registration> found = new HashMap<>();
    jdbc.sql("SELECT " + columns() + " FROM registration WHERE mid_id IN (:midIds)")
        .param("midIds", midIds.stream().map(MidId::toString).distinct().toList())
        .query(RegistrationStore::registration)
        .list()
        .forEach(registration -> found.put(registration.midId(), registration));
    Map<MidId, Registration> inOrder = new LinkedHashMap<>();
    for (MidId midId : midIds) {
      Registration registration = found.get(midId);
      if (registration != null) {
        inOrder.put(midId, registration);
      }
    }
    return inOrder;
  }

  /**
   * Returns the registration that was granted to an operator with the same reference, if there is
   * one.
   */
  public Optional<Registration> findByReference(String operator, UUID requestReference) {
    return jdbc.sql(
            "SELECT "
                + columns()
                + " FROM registration WHERE operator = :operator AND request_reference ="
                + " :reference")
        .param("operator", operator)
        .param("reference", requestReference)
        .query(RegistrationStore::registration)
        .optional();
  }

  /**
   * Returns the registration that was granted to an operator with the same reference, or, only if
   * there is none, the value of an SQL expression; in one statement.
   */
  public RegistrationOrValue findByReferenceOr(
      String operator, UUID requestReference, String expression) {
    return jdbc.sql(
            "SELECT "
                + columns()
                + ", CASE WHEN mid_id IS NULL THEN "
                + expression
                + " END AS otherwise FROM (VALUES (1)) AS one"
                + " LEFT JOIN registration ON operator = ? AND request_reference = ?")
        .param(operator)
        .param(requestReference)
        .query(
            (row, number) ->
                row.getString("mid_id") == null
                    ? new RegistrationOrValue(Optional.empty(), row.getLong("otherwise"))
                    : new RegistrationOrValue(Optional.of(registration(row, number)), 0))
        .single();
  }

  /**
   * A registration or a value.
   *
   * @param registration the registration, if there is one
   * @param otherwise the value of the expression if there is none
   */
  public record RegistrationOrValue(Optional<Registration> registration, long otherwise) {}

  /** Returns the first registrations of a range that match the filter, ordered by identifier. */
  List<Registration> list(RegistrationRange range, RegistrationFilter filter, int limit) {
    if (range.isEmpty()) {
      return List.of();
    }
    StringBuilder sql = new StringBuilder("SELECT ").append(columns());
    sql.append(" FROM registration WHERE ").append(range.condition());
    Map<String, Object> parameters = range.parameters();
    parameters.put("limit", limit);
    if (!filter.modalities().isEmpty()) {
      sql.append(" AND modality IN (:modalities)");
      parameters.put("modalities", filter.modalities().stream().map(Modality::code).toList());
    }
    filter
        .status()
        .ifPresent(
            status -> {
              sql.append(" AND status = :status");
              parameters.put("status", status.code());
            });
    filter
        .search()
        .ifPresent(
            search -> {
              sql.append(" AND ").append(search.condition());
              parameters.putAll(search.parameters());
            });
    filter
        .after()
        .ifPresent(
            after -> {
              sql.append(" AND mid_id > :after");
              parameters.put("after", after.toString());
            });
    sql.append(" ORDER BY mid_id LIMIT :limit");
    return jdbc.sql(sql.toString())
        .params(parameters)
        .query(RegistrationStore::registration)
        .list();
  }

  /**
   * Adds a registration, which has no billing number yet.
   *
   * @param requestReference the reference of the request; null if there was none
   * @throws org.springframework.dao.DuplicateKeyException if the identifier or the reference exists
   *     already
   */
  public void add(Registration registration, @Nullable UUID requestReference) {
    BatchStatement.execute(jdbc, insertStatement(registration, requestReference));
  }

  /** Returns the statement that adds a registration, for execution together with others. */
  public BatchStatement insertStatement(
      Registration registration, @Nullable UUID requestReference) {
    return BatchStatement.of(
        "INSERT INTO registration (mid_id, modality, operator, status, granted_at,"
            + " request_reference, fanc_changed_at, fanc_place)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        registration.midId().toString(),
        registration.modalityCode(),
        registration.operator().orElseThrow(),
        registration.statusCode(),
        registration.grantedAt().orElseThrow().atOffset(ZoneOffset.UTC),
        requestReference,
        registration.grantedAt().orElseThrow().atOffset(ZoneOffset.UTC),
        isInFancScope(registration) ? null : 0L);
  }

  /** Returns whether the modality is in FANC's scope; an unknown modality is. */
  private static boolean isInFancScope(Registration registration) {
    return registration.modality().filter(modality -> !modality.inFancScope()).isEmpty();
  }

  /** Marks an identifier as linked. */
  public void markLinked(MidId midId, Instant now) {
    jdbc.sql("UPDATE registration SET status = ?, " + FANC_CHANGE + " WHERE mid_id = ?")
        .param(RegistrationStatus.LINKED.code())
        .param(now.atOffset(ZoneOffset.UTC))
        .param(midId.toString())
        .update();
  }

  /** Marks an identifier as changed for FANC. */
  public void markChangedForFanc(MidId midId, Instant now) {
    jdbc.sql("UPDATE registration SET " + FANC_CHANGE + " WHERE mid_id = ?")
        .param(now.atOffset(ZoneOffset.UTC))
        .param(midId.toString())
        .update();
  }

  /** Returns the counts of operators; those of one without identifiers are absent. */
  public Map<String, List<StatusCount>> countsByOperator(Set<String> operators) {
    Map<String, List<StatusCount>> counts = new HashMap<>();
    jdbc.sql(
            "SELECT operator, modality, status, COUNT(*) AS how_many FROM registration"
                + " WHERE operator IN (:operators) GROUP BY operator, modality, status")
        .param("operators", operators)
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getString("operator"), operator -> new ArrayList<>())
                  .add(statusCount(row, 0));
            });
    return counts;
  }

  /** Returns the counts of a range per modality and status. */
  List<StatusCount> counts(RegistrationRange range) {
    if (range.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT modality, status, COUNT(*) AS how_many FROM registration WHERE "
                + range.condition()
                + " GROUP BY modality, status")
        .params(range.parameters())
        .query(RegistrationStore::statusCount)
        .list();
  }

  private static StatusCount statusCount(ResultSet row, int number) throws SQLException {
    return new StatusCount(
        row.getString("modality"), row.getString("status"), row.getLong("how_many"));
  }

  /** Returns the number of identifiers. */
  public long count() {
    return jdbc.sql("SELECT COUNT(*) FROM registration").query(Long.class).single();
  }

  /** Throws if the database does not respond. */
  public void ping() {
    jdbc.sql("SELECT 1").query(Integer.class).single();
  }

  static Registration registration(ResultSet row, int number) throws SQLException {
    return new Registration(
        MidId.of(row.getString("mid_id")),
        row.getString("modality"),
        row.getString("operator"),
        row.getString("status"),
        Optional.of(row.getObject("granted_at", OffsetDateTime.class).toInstant()),
        Optional.ofNullable(row.getString("billing_number")));
  }
}
