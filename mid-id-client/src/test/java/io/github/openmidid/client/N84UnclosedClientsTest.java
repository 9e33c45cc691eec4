package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Case N84 of the list of faults: unreachable clients that were not closed. */
@Tag("process")
class N84UnclosedClientsTest {
  private static final int CLIENTS = 100;
  private static final Pattern RESULT =
      Pattern.compile("most (\\d+), threads (-?\\d+), files (-?\\d+)");

  @Test
  @DisplayName("N84 100 unclosed clients are released in ten seconds, those in use are not")
  void n84_releasesUnreachableClients() throws Exception {
    try (SocketServer server = SocketServer.respondingWith(N84UnclosedClientsTest::respond)) {
      assertReleased(server.baseUrl(), "lists");
    }
  }

  @Test
  @DisplayName("N84 the same with HTTP/2 connections")
  void n84_releasesUnreachableHttp2Clients() throws Exception {
    try (Http2Server server = Http2Server.plain((session, request) -> {})) {
      assertReleased(server.baseUrl(), "no lists");
      assertThat(server.protocols()).contains("HTTP/2.0");
    }
  }

  private static void assertReleased(URI register, String lists) throws Exception {
    String output =
        ForkedJvm.run(
            "-Xmx128m",
            UnclosedClientsProgram.class,
            register.toString(),
            String.valueOf(CLIENTS),
            lists);
    assertThat(output).containsPattern(RESULT).contains("in use: succeeded");
    MatchResult result = RESULT.matcher(output).results().findFirst().orElseThrow();
    System.out.println("unclosed clients: " + result.group());
    assertThat(Integer.parseInt(result.group(1))).as(output).isGreaterThanOrEqualTo(CLIENTS);
    assertThat(Integer.parseInt(result.group(2))).as(output).isLessThanOrEqualTo(2);
    assertThat(Integer.parseInt(result.group(3))).as(output).isLessThanOrEqualTo(5);
  }

  private static void respond(SocketServer.Request request, OutputStream out) throws IOException {
    String items = "\"items\":[" + Faults.FOUND + "]";
    String next = ",\"next\":\"/x?afterMidId=" + Faults.MID_ID + "\"";
    boolean isFirstPage = request.target().endsWith("/midIds");
    String body = Faults.FOUND;
    if (request.target().endsWith("/query")) {
      body = "{" + items + ",\"notFound\":[]}";
    } else if (isFirstPage || request.target().contains("afterMidId=")) {
      body = "{" + items + (isFirstPage ? next : "") + "}";
    }
    out.write(SocketServer.response(200, Faults.JSON, body));
  }
}
