package io.github.openmidid.examples.register.audit;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.BatchStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the audit trail: who did what, and when. An event is written in the transaction of its
 * change, so that neither exists without the other. Events cannot be changed or removed.
 */
@Repository
public class AuditTrail {
  private final JdbcClient jdbc;

  /** Creates a trail in this database. */
  public AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records a change of an identifier, and of a device if there is one. */
  public void add(
      Caller caller, AuditAction action, MidId midId, @Nullable String deviceId, Instant now) {
    BatchStatement.execute(jdbc, insertStatement(caller, action, midId, deviceId, now));
  }

  /** Records a change of a delegation. */
  public void addDelegation(Caller caller, AuditAction action, String delegationId, Instant now) {
    BatchStatement.execute(
        jdbc, insertStatement(caller, action, null, null, delegationId, null, now));
  }

  /** Records an access request, or the decision on it with the delegation if there is one. */
  public void addAccessRequest(
      Caller caller,
      AuditAction action,
      String accessRequestId,
      @Nullable String delegationId,
      Instant now) {
    BatchStatement.execute(
        jdbc, insertStatement(caller, action, null, null, delegationId, accessRequestId, now));
  }

  /** Records a change that concerns neither an identifier nor a delegation. */
  public void add(Caller caller, AuditAction action, Instant now) {
    BatchStatement.execute(jdbc, insertStatement(caller, action, null, null, null, null, now));
  }

  /**
   * Returns the statement that records a change, for execution together with those of the change.
   */
  public BatchStatement insertStatement(
      Caller caller, AuditAction action, MidId midId, @Nullable String deviceId, Instant now) {
    return insertStatement(caller, action, midId.toString(), deviceId, null, null, now);
  }

  private static BatchStatement insertStatement(
      Caller caller,
      AuditAction action,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable String delegationId,
      @Nullable String accessRequestId,
      Instant now) {
    return BatchStatement.of(
        "INSERT INTO audit_event (audit_event_id, occurred_at, action, organization, user_id,"
            + " mid_id, device_id, delegation_id, access_request_id, trace_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID().toString(),
        now.atOffset(ZoneOffset.UTC),
        action.code(),
        caller.organization(),
        caller.userId().orElse(null),
        midId,
        deviceId,
        delegationId,
        accessRequestId,
        caller.traceId().isEmpty() ? null : caller.traceId());
  }
}
