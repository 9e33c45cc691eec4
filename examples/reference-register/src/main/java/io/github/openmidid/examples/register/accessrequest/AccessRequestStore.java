package io.github.openmidid.examples.register.accessrequest;

import io.github.openmidid.examples.register.delegation.Permission;
import io.github.openmidid.examples.register.store.SelectQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores access requests with their decisions; none is removed. */
@Repository
public class AccessRequestStore {
  private static final String SELECT = "SELECT * FROM access_request";

  private final JdbcClient jdbc;

  /** Creates a store on this database. */
  public AccessRequestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the request of a person with this reference, if there is one. */
  Optional<AccessRequestRecord> findByReference(
      String organization, String userId, UUID reference) {
    return of(organization, Optional.of(userId))
        .where("request_reference = :reference", "reference", reference)
        .list(jdbc, AccessRequestStore::request)
        .stream()
        .findFirst();
  }

  /** Returns whether a person has a request without a decision. */
  boolean hasPending(String organization, String userId) {
    return !of(organization, Optional.of(userId))
        .where("status = :status", "status", AccessRequestState.PENDING.code())
        .list(jdbc, AccessRequestStore::request)
        .isEmpty();
  }

  /**
   * Returns a request of an organization, if it exists.
   *
   * @param userId only if it is one of this person; of any person if empty
   */
  Optional<AccessRequestRecord> find(
      String organization, Optional<String> userId, String accessRequestId) {
    return of(organization, userId)
        .where("access_request_id = :id", "id", accessRequestId)
        .list(jdbc, AccessRequestStore::request)
        .stream()
        .findFirst();
  }

  /** Returns a request of an organization and locks it until the transaction ends. */
  Optional<AccessRequestRecord> lock(String organization, String accessRequestId) {
    return jdbc.sql(SELECT + " WHERE organization = ? AND access_request_id = ? FOR UPDATE")
        .param(organization)
        .param(accessRequestId)
        .query(AccessRequestStore::request)
        .optional();
  }

  /** Returns the first requests that match the filter, ordered by id. */
  List<AccessRequestRecord> list(
      String organization, Optional<String> userId, AccessRequestFilter filter, int limit) {
    return of(organization, userId)
        .where("status = :status", "status", filter.status().map(AccessRequestState::code))
        .where("access_request_id > :after", "after", filter.after())
        .list(jdbc, "access_request_id", limit, AccessRequestStore::request);
  }

  private static SelectQuery of(String organization, Optional<String> userId) {
    return new SelectQuery(SELECT)
        .where("organization = :organization", "organization", organization)
        .where("user_id = :userId", "userId", userId);
  }

  /** Adds a pending request. */
  void add(AccessRequestRecord request) {
    AccessRequestTerms terms = request.terms();
    jdbc.sql(
            "INSERT INTO access_request (access_request_id, organization, user_id, user_name,"
                + " permissions, valid_until, reason, requested_at, request_reference, status,"
                + " pending_user_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(request.accessRequestId())
        .param(request.organization())
        .param(request.userId())
        .param(terms.userName().orElse(null))
        .param(Permission.join(terms.permissions()))
        .param(moment(terms.validUntil()))
        .param(terms.reason())
        .param(request.requestedAt().atOffset(ZoneOffset.UTC))
        .param(terms.reference())
        .param(AccessRequestState.PENDING.code())
        .param(request.userId())
        .update();
  }

  /** Stores the decision on a request that is locked. */
  void decide(String accessRequestId, AccessDecisionRecord decision) {
    AccessDecisionTerms terms = decision.terms();
    jdbc.sql(
            "UPDATE access_request SET status = ?, pending_user_id = NULL, decided_at = ?,"
                + " decision_reference = ?, decision_reason = ?, granted_permissions = ?,"
                + " granted_until = ?, delegation_id = ? WHERE access_request_id = ?")
        .param(terms.status().code())
        .param(decision.decidedAt().atOffset(ZoneOffset.UTC))
        .param(terms.reference())
        .param(terms.reason().orElse(null))
        .param(terms.permissions().isEmpty() ? null : Permission.join(terms.permissions()))
        .param(moment(terms.validUntil()))
        .param(decision.delegationId().orElse(null))
        .param(accessRequestId)
        .update();
  }

  private static @Nullable OffsetDateTime moment(Optional<Instant> moment) {
    return moment.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  private static AccessRequestRecord request(ResultSet row, int number) throws SQLException {
    AccessRequestRecord request =
        new AccessRequestRecord(
            row.getString("access_request_id"),
            row.getString("organization"),
            row.getString("user_id"),
            new AccessRequestTerms(
                row.getObject("request_reference", UUID.class),
                Optional.ofNullable(row.getString("user_name")),
                Permission.split(row.getString("permissions")),
                instant(row, "valid_until"),
                row.getString("reason")),
            instant(row, "requested_at").orElseThrow(),
            Optional.empty());
    Optional<Instant> decidedAt = instant(row, "decided_at");
    return decidedAt.isEmpty() ? request : request.with(decision(row, decidedAt.get()));
  }

  private static AccessDecisionRecord decision(ResultSet row, Instant decidedAt)
      throws SQLException {
    return new AccessDecisionRecord(
        new AccessDecisionTerms(
            row.getObject("decision_reference", UUID.class),
            AccessRequestState.ofCode(row.getString("status")).orElseThrow(),
            Optional.ofNullable(row.getString("granted_permissions"))
                .map(Permission::split)
                .orElse(Set.of()),
            instant(row, "granted_until"),
            Optional.ofNullable(row.getString("decision_reason"))),
        decidedAt,
        Optional.ofNullable(row.getString("delegation_id")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
