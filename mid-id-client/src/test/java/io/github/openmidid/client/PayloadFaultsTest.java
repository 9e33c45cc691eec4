package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases N20 to N24 of the list of faults. */
@Tag("slow")
class PayloadFaultsTest {

  private static SocketServer respondingWith(byte[] body) {
    return SocketServer.respondingWith(
        (request, out) -> {
          out.write(
              ("HTTP/1.1 200 OK\r\n"
                      + "Content-Type: application/json; charset=utf-16\r\n"
                      + "Content-Length: "
                      + body.length
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
          out.write(body);
        });
  }

  private static void assertProtocolError(byte[] body) throws IOException {
    try (SocketServer server = respondingWith(body);
        MidIdClient client =
            Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(5)).build()) {
      assertThat(Faults.failure(() -> client.find(Faults.MID_ID), Duration.ofSeconds(5)))
          .isInstanceOf(RegisterProtocolException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"x\"",
        "7",
        "",
        " ",
        "{\"midId\":\"MID-9912-3456-11\",\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}{}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}]",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\",\"x\":NaN}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":1.9,\"status\":\"linked\"}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":null,\"status\":\"linked\"}",
        "{'midId':'MID-9912-3456-11'}",
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\",}",
        "/**/{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}"
      })
  @DisplayName("N20 leniency of JSON parsers")
  void n20_mapsLenientJsonToAProtocolError(String body) throws IOException {
    assertProtocolError(body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
  @DisplayName("N20 other encodings")
  void n20_mapsOtherEncodingsToAProtocolError(String charset) throws IOException {
    assertProtocolError(Faults.FOUND.getBytes(Charset.forName(charset)));
  }

  @Test
  @DisplayName("N20 BOM, broken UTF-8")
  void n20_mapsAByteOrderMarkOrInvalidUtf8ToAProtocolError() throws IOException {
    assertProtocolError(("\uFEFF" + Faults.FOUND).getBytes(StandardCharsets.UTF_8));
    for (String broken :
        List.of("\u00ff", "\u00c3\"", "\u00e2\u0082", "\u00f5\u0080\u0080\u0080")) {
      assertProtocolError(
          Faults.FOUND
              .replace("\"a\"", "\"" + broken + "\"")
              .getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** In a JVM of 64 MiB, each within a second. */
  @Test
  @DisplayName("N7, N21 in 64 MiB")
  void n21_mapsDeepLongOrHugeResponsesToAProtocolErrorInASmallHeap() throws Exception {
    assertThat(ForkedJvm.run("-Xmx64m", HugeResponsesProgram.class))
        .contains("all completed")
        .doesNotContain("OutOfMemory", "unexpected");
  }

  @Test
  @DisplayName("N22 a new modality, unknown fields")
  void n22_keepsUnknownCodesAsText() throws IOException {
    String body = Faults.FOUND.replace("\"ct\"", "\"CBCT\",\"future\":{\"a\":[1,null]}");
    try (SocketServer server =
            SocketServer.respondingWith((request, out) -> out.write(Faults.good(request, body)));
        MidIdClient client = Faults.client(server)) {
      Registration found = client.find(Faults.MID_ID).orElseThrow();
      assertThat(found.modality()).isEmpty();
      assertThat(found.modalityCode()).isEqualTo("CBCT");
      assertThat(client.findAll(List.of(Faults.MID_ID))).containsEntry(Faults.MID_ID, found);
    }
  }

  @Test
  @DisplayName("N23 CR/LF, NUL, lone surrogate")
  void n23_rejectsControlCharactersAndForgesNoLogLine() throws IOException {
    String name = "a\\r\\n2026-01-01 ERROR forged\\u0000\\ud800\\u2028z";
    String body = Faults.FOUND.replace("\"a\"", "\"" + name + "\"");
    try (LogCapture log = new LogCapture();
        SocketServer server = SocketServer.respondingWith(200, Faults.JSON, body);
        MidIdClient client = Faults.client(server)) {
      assertThat(Faults.failure(() -> client.find(Faults.MID_ID)))
          .isInstanceOf(RegisterProtocolException.class)
          .hasMessageNotContaining("forged");
      assertThat(log.lines()).noneMatch(line -> line.contains("forged"));
    }
    String problem = "{\"type\":\"" + name + "\",\"issues\":[{\"type\":\"" + name + "\"}]}";
    try (LogCapture log = new LogCapture();
        SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            409,
                            "application/problem+json",
                            problem,
                            "BelGov-Trace-Id: x\u0085 " + Faults.CANARY)));
        MidIdClient client = Faults.client(server)) {
      RegisterResponseException failure =
          (RegisterResponseException) Faults.failure(() -> client.find(Faults.MID_ID));
      assertThat(failure.getMessage()).contains("a\\r\\n2026").doesNotContain("\n", "\r", "\0");
      assertThat(failure.issues().get(0).type()).startsWith("a\r\n");
      assertThat(failure.traceId().orElseThrow()).doesNotContain(Faults.CANARY, "\u0085");
      assertThat(log.lines()).noneMatch(line -> line.contains("\n") || line.contains("\u0085"));
      assertThat(log.lines()).noneMatch(line -> line.contains(Faults.CANARY));
    }
  }

  @Test
  @DisplayName("N24 another identifier")
  void n24_rejectsAResponseForAnotherIdentifier() throws IOException {
    String other = Faults.FOUND.replace("MID-9912-3456-11", "MID-1234-5678-89");
    try (SocketServer server =
            SocketServer.respondingWith((request, out) -> out.write(Faults.good(request, other)));
        MidIdClient client = Faults.client(server)) {
      for (int i = 0; i < 2; i++) {
        assertThat(Faults.failure(() -> client.find(Faults.MID_ID)))
            .isInstanceOf(RegisterProtocolException.class);
        assertThat(Faults.failure(() -> client.findAll(List.of(Faults.MID_ID))))
            .isInstanceOf(RegisterProtocolException.class);
      }
      assertThat(server.requests()).hasSize(4);
    }
  }
}
