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
    jdbc.sql(
            "INSERT INTO audit_event (audit_event_id, occurred_at, action, organization, user_id,"
                + " mid_id, device_id, trace_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(UUID.randomUUID().toString())
        .param(now.atOffset(ZoneOffset.UTC))
        .param(action.code())
        .param(caller.organization())
        .param(caller.userId().orElse(null))
        .param(midId.toString())
        .param(deviceId)
        .param(caller.traceId().isEmpty() ? null : caller.traceId())
        .update();
  }
}
