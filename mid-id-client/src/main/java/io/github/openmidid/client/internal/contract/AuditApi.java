package io.github.openmidid.client.internal.contract;

import feign.Param;
import feign.RequestLine;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.AuditWire;
import org.jspecify.annotations.Nullable;

/** The operations of the contract on the audit trail. */
public interface AuditApi {

  @RequestLine("GET /auditEvents?midId={midId}&afterCursor={afterCursor}")
  AuditWire.Events listAuditEvents(
      @Param("midId") @Nullable String midId,
      @Param("afterCursor") @Nullable String afterCursor,
      CallContext context);
}
