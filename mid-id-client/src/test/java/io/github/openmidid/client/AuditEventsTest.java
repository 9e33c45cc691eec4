package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The audit trail. */
class AuditEventsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  private static String page(String more) {
    return """
        {"items":[{"auditEventId":"e-1","occurredAt":"2026-11-24T10:00:00Z",\
        "action":"deviceReported","organization":"AZ Voorbeeld Gent","userId":"u-1",\
        "midId":"MID-9912-3456-11","deviceId":"d-1","traceId":"t-1"},\
        {"auditEventId":"e-2","occurredAt":"2026-11-24T10:00:01Z","action":"accessDelegated",\
        "organization":"AZ Voorbeeld Gent","delegationId":"g-1"}]%s}"""
        .formatted(more);
  }

  @Test
  void returnsActorActionAndTime() throws IOException {
    try (ContractServer server =
            ContractServer.respondingWith(Reply.json(200, page(",\"cursor\":\"c-2\"")));
        MidIdClient client = server.client()) {
      assertThat(client.auditEvents().list())
          .containsExactly(
              new AuditEvent(
                  "e-1",
                  Instant.parse("2026-11-24T10:00:00Z"),
                  "deviceReported",
                  "AZ Voorbeeld Gent",
                  Optional.of("u-1"),
                  Optional.of(MID_ID),
                  Optional.of("d-1"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("t-1")),
              new AuditEvent(
                  "e-2",
                  Instant.parse("2026-11-24T10:00:01Z"),
                  "accessDelegated",
                  "AZ Voorbeeld Gent",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("g-1"),
                  Optional.empty(),
                  Optional.empty()));
      assertThat(client.auditEvents().list(MID_ID)).hasSize(2);
      assertThat(server.requestLines())
          .containsExactly("GET /auditEvents", "GET /auditEvents?midId=MID-9912-3456-11");
    }
  }

  @Test
  void rejectsAnEventOfAnotherIdentifier() throws IOException {
    try (ContractServer server =
            ContractServer.respondingWith(Reply.json(200, page(",\"cursor\":\"c-2\"")));
        MidIdClient client = server.client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.auditEvents().list(MidId.of("MID-1234-5678-89")).count());
    }
  }

  @Test
  void resumesAtTheCursor() throws IOException {
    try (ContractServer server =
            ContractServer.respondingWith(
                request ->
                    Reply.json(
                        200,
                        page(
                            request.target().contains("c-2")
                                ? ",\"cursor\":\"c-4\""
                                : ",\"cursor\":\"c-2\",\"next\":\"/a?afterCursor=c-2\"")));
        MidIdClient client = server.client()) {
      AuditEventPage first = client.auditEvents().page();
      AuditEventPage second = client.auditEvents().pageAfter(first.cursor());

      assertThat(first.hasMore()).isTrue();
      assertThat(second.hasMore()).isFalse();
      assertThat(second.cursor()).startsWith("c-4.");
      assertThat(second.events()).hasSize(2);
      assertThat(client.auditEvents().list()).hasSize(4);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.auditEvents().pageAfter("c-2&x"));
    }
  }

  @Test
  void rejectsAPageWithoutCursor() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(SocketServer.response(200, "application/json", "{\"items\":[]}")));
        MidIdClient client =
            MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.auditEvents().page());
    }
  }
}
