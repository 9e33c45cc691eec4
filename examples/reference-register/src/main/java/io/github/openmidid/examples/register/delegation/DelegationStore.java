package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.store.SelectQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the delegations, which are added and withdrawn, never removed. */
@Repository
public class DelegationStore {
  private static final String COLUMNS =
      "delegation_id, organization, user_id, user_name, institution, permissions, valid_until, given_at,"
          + " given_by, withdrawn_at, request_reference";
  private static final String SELECT = "SELECT " + COLUMNS + " FROM delegation";

  private final JdbcClient jdbc;

  /** Creates a store on this database. */
  public DelegationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns a delegation of an organization, if it exists. */
  public Optional<DelegationRecord> find(String organization, String delegationId) {
    return jdbc.sql(SELECT + " WHERE organization = ? AND delegation_id = ?")
        .param(organization)
        .param(delegationId)
        .query(DelegationStore::delegation)
        .optional();
  }

  /**
   * Returns the delegation that an organization has created with the same reference, if there is
   * one.
   */
  Optional<DelegationRecord> findByReference(String organization, UUID reference) {
    return jdbc.sql(SELECT + " WHERE organization = ? AND request_reference = ?")
        .param(organization)
        .param(reference)
        .query(DelegationStore::delegation)
        .optional();
  }

  /** Returns the first delegations that match the filter, ordered by id. */
  public List<DelegationRecord> list(
      String organization, DelegationFilter filter, Instant now, int limit) {
    SelectQuery selection =
        new SelectQuery(SELECT).where("organization = :organization", "organization", organization);
    filter
        .status()
        .ifPresent(
            status -> selection.where(status.condition(), "now", now.atOffset(ZoneOffset.UTC)));
    return selection
        .where("delegation_id > :after", "after", filter.after())
        .list(jdbc, "delegation_id", limit, DelegationStore::delegation);
  }

  /** Returns the active delegations of a person. */
  List<DelegationRecord> activeOf(String organization, String userId, Instant now) {
    return new SelectQuery(SELECT)
        .where("organization = :organization", "organization", organization)
        .where("user_id = :userId", "userId", userId)
        .where(DelegationStatus.ACTIVE.condition(), "now", now.atOffset(ZoneOffset.UTC))
        .list(jdbc, DelegationStore::delegation);
  }

  /** Returns the active delegations to an institution, of all organizations. */
  List<DelegationRecord> activeToInstitution(String institution, Instant now) {
    return new SelectQuery(SELECT)
        .where("institution = :institution", "institution", institution)
        .where(DelegationStatus.ACTIVE.condition(), "now", now.atOffset(ZoneOffset.UTC))
        .list(jdbc, DelegationStore::delegation);
  }

  /** Returns the first active delegations to institutions after an id, of all organizations. */
  List<DelegationRecord> activeToInstitutions(Optional<String> after, Instant now, int limit) {
    return new SelectQuery(SELECT)
        .where(
            "institution IS NOT NULL AND " + DelegationStatus.ACTIVE.condition(),
            "now",
            now.atOffset(ZoneOffset.UTC))
        .where("delegation_id > :after", "after", after)
        .list(jdbc, "delegation_id", limit, DelegationStore::delegation);
  }

  /** Adds a delegation. */
  void add(DelegationRecord delegation) {
    DelegationTerms request = delegation.request();
    jdbc.sql("INSERT INTO delegation (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(delegation.delegationId())
        .param(delegation.organization())
        .param(request.userId().orElse(null))
        .param(request.userName().orElse(null))
        .param(request.institution().orElse(null))
        .param(Permission.join(request.permissions()))
        .param(request.validUntil().map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null))
        .param(delegation.givenAt().atOffset(ZoneOffset.UTC))
        .param(delegation.givenBy().orElse(null))
        .param(null)
        .param(request.reference())
        .update();
  }

  /** Withdraws a delegation; returns false if it was already withdrawn. */
  boolean withdraw(String delegationId, Instant now) {
    return jdbc.sql(
                "UPDATE delegation SET withdrawn_at = ?"
                    + " WHERE delegation_id = ? AND withdrawn_at IS NULL")
            .param(now.atOffset(ZoneOffset.UTC))
            .param(delegationId)
            .update()
        == 1;
  }

  private static DelegationRecord delegation(ResultSet row, int number) throws SQLException {
    return new DelegationRecord(
        row.getString("delegation_id"),
        row.getString("organization"),
        new DelegationTerms(
            row.getObject("request_reference", UUID.class),
            Optional.ofNullable(row.getString("user_id")),
            Optional.ofNullable(row.getString("user_name")),
            Optional.ofNullable(row.getString("institution")),
            Permission.split(row.getString("permissions")),
            instant(row, "valid_until")),
        instant(row, "given_at").orElseThrow(),
        Optional.ofNullable(row.getString("given_by")),
        instant(row, "withdrawn_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
