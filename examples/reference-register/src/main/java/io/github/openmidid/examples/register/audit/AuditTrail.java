package io.github.openmidid.examples.register.audit;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.security.Caller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who did what, and when. An event is written in the transaction of the change that it tells of:
 * neither is there without the other. There is no way to change or remove one.
 */
@Repository
public class AuditTrail {
  private final JdbcClient jdbc;

  /** In this database. */
  public AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a change that concerns an identifier, and a device if there is one. */
  public void add(
      Caller caller, AuditAction action, MidId midId, @Nullable String deviceId, Instant now) {
    add(caller, action, midId.toString(), deviceId, null, now);
  }

  /** Notes a change of who has access. */
  public void addDelegation(Caller caller, AuditAction action, String delegationId, Instant now) {
    add(caller, action, null, null, delegationId, now);
  }

  /** Notes a change that concerns nothing in particular. */
  public void add(Caller caller, AuditAction action, Instant now) {
    add(caller, action, null, null, null, now);
  }

  private void add(
      Caller caller,
      AuditAction action,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable String delegationId,
      Instant now) {
    jdbc.sql(
            "INSERT INTO audit_event (audit_event_id, occurred_at, action, organization, user_id,"
                + " mid_id, device_id, delegation_id, trace_id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(UUID.randomUUID().toString())
        .param(now.atOffset(ZoneOffset.UTC))
        .param(action.code())
        .param(caller.organization())
        .param(caller.userId().orElse(null))
        .param(midId)
        .param(deviceId)
        .param(delegationId)
        .param(caller.traceId().isEmpty() ? null : caller.traceId())
        .update();
  }
}
