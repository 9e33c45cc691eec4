package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.Modality;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Case N83 of the list of faults: servers and proxies that echo secrets of the request, in every
 * part of a response.
 */
@Tag("slow")
class N83EchoTest {
  private static final TestAuthority AUTHORITY = TestAuthority.create();
  private static final SSLContext TLS = AUTHORITY.context(AUTHORITY.server());

  /** Long enough to be truncated in the middle, with characters that a URL encodes. */
  private static final String SECRET =
      Canaries.TOKEN + "/eyJhbGciOi+".repeat(12) + "." + Canaries.TOKEN + "==";

  private static final String BREAK = "\r\n\u2028\u0000\u001b[31m at forged.Frame(F.java:1)\u0085";

  @TempDir private static Path dir;

  /** The forms of an echoed secret; RedactorTest has more of them. */
  private static Map<String, String> forms(String secret) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("as it is", secret);
    forms.put("base64", base64(("Bearer " + secret).getBytes(StandardCharsets.UTF_8)));
    forms.put("first half", secret.substring(0, secret.length() / 2));
    return forms;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Asserts that start, middle and end of the secret are in no output, whatever its form. */
  private static void assertNoSecret(
      String form, LogCapture log, Throwable failure, MidIdClient client) {
    Canaries.assertNoneIn(failure, client);
    Canaries.assertOneLine(failure);
    String output = Canaries.output(failure) + String.join("\n", log.lines());
    for (int i = 0; i + 16 <= form.length(); i += 8) {
      assertThat(output).doesNotContain(form.substring(i, i + 16));
    }
    assertThat(log.lines()).noneMatch(Canaries::isIn).allMatch(Canaries::isPrintable);
  }

  /**
   * Returns all calls for the plain form, and for others only the creation, which is rarely
   * retried.
   */
  private static List<Callable<?>> calls(String form, MidIdClient client) {
    Callable<?> request = () -> client.midIds().request(Modality.CT);
    return form.equals("as it is")
        ? List.of(
            () -> client.find(Faults.MID_ID).orElseThrow(),
            () -> client.findAll(List.of(Faults.MID_ID)).get(Faults.MID_ID),
            request)
        : List.of(request);
  }

  private static Map<String, SocketServer.Responder> responders(String echo) {
    Map<String, SocketServer.Responder> responders = new LinkedHashMap<>();
    String text = echo + BREAK + echo;
    String json = text.replace("\r", "\\r").replace("\n", "\\n").replace("\u0000", "\\u0000");
    String escaped = json.replace("\u001b", "\\u001b").replace("\u0085", "\\u0085");
    responders.put("portal", respondingWith(200, "text/html", text));
    responders.put("portal, cut", respondingWith(200, "text/html", "x".repeat(150) + text));
    responders.put("media type", respondingWith(200, "text/" + echo, "{}"));
    responders.put("text 403", respondingWith(403, "text/plain", text));
    responders.put("text 404", respondingWith(404, "text/plain", text));
    responders.put("text 500", respondingWith(500, "text/plain", text));
    responders.put("text 503", respondingWith(503, "text/plain", text));
    responders.put("broken JSON", respondingWith(200, Faults.JSON, "{\"midId\":\"" + escaped));
    responders.put(
        "no identifier", respondingWith(200, Faults.JSON, "{\"midId\":\"" + escaped + "\"}"));
    responders.put("status line", raw("HTTP/1.1 " + echo + " OK\r\n\r\n"));
    responders.put("no HTTP", raw(echo + "\r\n\r\n"));
    responders.put("cut head", raw("HTTP/1.1 200 " + echo));
    responders.put("header name", raw("HTTP/1.1 200 OK\r\n" + echo + " x: y\r\n\r\n"));
    responders.put("header value", raw("HTTP/1.1 200 OK\r\nX: " + echo + "\0\r\n\r\n"));
    responders.put("length", raw("HTTP/1.1 200 OK\r\nContent-Length: " + echo + "\r\n\r\n"));
    responders.put("coding", raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: " + echo + "\r\n\r\n"));
    responders.put(
        "chunk", raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + echo + "\r\n\r\n"));
    responders.put("location", respondingWith(303, "", "", "Location: http://x/" + echo));
    responders.put("retry", respondingWith(503, "", "", "Retry-After: " + echo));
    responders.put(
        "digest", respondingWith(200, Faults.JSON, "{}", "Repr-Digest: sha-256=:" + echo + ":"));
    responders.put("trace id", respondingWith(403, "", "", "BelGov-Trace-Id: " + echo + "\u0085"));
    responders.put("related", respondingWith(403, "", "", "BelGov-Related-Trace-Id: " + echo));
    responders.put(
        "problem",
        respondingWith(
            400,
            "application/problem+json",
            "{\"type\":\"%1$s\",\"title\":\"%1$s\",\"detail\":\"%1$s\",\"issues\":[{\"type\":\"%1$s\",\"name\":\"%1$s\",\"detail\":\"%1$s\"}]}"
                .formatted(escaped)));
    return responders;
  }

  private static SocketServer.Responder respondingWith(
      int status, String type, String body, String... headers) {
    return (request, out) -> out.write(SocketServer.response(status, type, body, headers));
  }

  private static SocketServer.Responder raw(String response) {
    byte[] bytes = response.getBytes(StandardCharsets.ISO_8859_1);
    return (request, out) -> {
      out.write(bytes);
      out.flush();
      throw new IOException("closed");
    };
  }

  private static Iterable<String> forms() {
    return forms(SECRET).keySet();
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("N83 a register on HTTP/1.1 that echoes the token")
  void n83_removesATokenEchoedByTheRegister(String form) throws IOException {
    String echo = forms(SECRET).get(form);
    for (Map.Entry<String, SocketServer.Responder> responder : responders(echo).entrySet()) {
      try (LogCapture log = new LogCapture();
          SocketServer server = SocketServer.respondingWith(responder.getValue());
          MidIdClient client =
              Faults.builder(server.baseUrl()).accessToken(SECRET::toCharArray).build()) {
        for (Callable<?> call : calls(form, client)) {
          Throwable failure = catchThrowable(call::call);
          assertThat(failure).as(responder.getKey()).isInstanceOf(MidIdClientException.class);
          assertNoSecret(echo, log, failure, client);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("N83 a register on HTTP/2 that echoes the token")
  void n83_removesATokenEchoedOverHttp2(String form) throws Exception {
    String echo = forms(SECRET).get(form);
    String text = echo + BREAK;
    List<String[]> heads =
        List.of(
            new String[] {":status", "200", "x", text},
            new String[] {":status", "200", "x-" + echo + "\r\n", "y"},
            new String[] {":status", "200", ":" + echo, "y"},
            new String[] {":status", text},
            new String[] {echo, "y"},
            new String[] {":status", "200", "content-length", echo},
            new String[] {":status", "200", "content-type", echo},
            new String[] {":status", "200", "transfer-encoding", echo},
            new String[] {":status", "403", "belgov-trace-id", echo});
    for (String[] head : heads) {
      try (LogCapture log = new LogCapture();
          RawHttp2Server server =
              new RawHttp2Server(
                  TLS,
                  (stream, out) -> {
                    out.headers(stream, false, head);
                    out.data(stream, true, text);
                  });
          MidIdClient client =
              Faults.builder(server.baseUrl())
                  .accessToken(SECRET::toCharArray)
                  .trustedCertificates(AUTHORITY.pem(dir.resolve("authority.pem")))
                  .timeout(Duration.ofSeconds(5))
                  .build()) {
        for (Callable<?> call : calls(form, client)) {
          Throwable failure = catchThrowable(call::call);
          assertThat(failure).isInstanceOf(MidIdClientException.class);
          assertNoSecret(echo, log, failure, client);
        }
      }
    }
  }

  /** The password is base64 in the header; a proxy may echo it decoded. */
  @Test
  @DisplayName("N83 a proxy that echoes its password or the token")
  void n83_removesAPasswordEchoedByAProxy() throws Exception {
    String password = Canaries.PROXY_PASSWORD + "-rather-long-" + SECRET;
    String basic = base64((Canaries.PROXY_USER + ":" + password).getBytes(StandardCharsets.UTF_8));
    for (String echo : List.of(password, basic, basic.substring(0, basic.length() / 2))) {
      for (Map.Entry<String, SocketServer.Responder> responder : responders(echo).entrySet()) {
        try (LogCapture log = new LogCapture();
            SocketServer proxy = SocketServer.respondingWith(responder.getValue());
            MidIdClient client =
                Faults.builder(java.net.URI.create("http://127.0.0.1:9/v1"))
                    .proxy(
                        "127.0.0.1",
                        proxy.baseUrl().getPort(),
                        Canaries.PROXY_USER,
                        password::toCharArray)
                    .build()) {
          Throwable failure = catchThrowable(() -> client.midIds().request(Modality.CT));
          assertThat(failure).as(responder.getKey()).isInstanceOf(MidIdClientException.class);
          assertNoSecret(echo, log, failure, client);
        }
      }
    }
  }

  @Test
  @DisplayName("N83 an authorization server that echoes the assertion or its tokens")
  void n83_removesAnAssertionEchoedByTheAuthorizationServer() throws Exception {
    for (String name : responders("").keySet()) {
      try (LogCapture log = new LogCapture();
          SocketServer register = SocketServer.respondingWith(200, Faults.JSON, Faults.FOUND);
          AuthorizationServer auth = AuthorizationServer.start();
          MidIdClient client =
              MidIdClient.builder()
                  .baseUrl(register.baseUrl())
                  .clientCredentials(auth.credentials().build())
                  .timeout(Duration.ofSeconds(5))
                  .allowHttpToLoopback()
                  .build()) {
        String[] assertion = {""};
        auth.insteadOfToken(
            (request, out) -> {
              assertion[0] = AuthorizationServer.form(request.body()).get("client_assertion");
              responders(assertion[0]).get(name).write(request, out);
            });
        Throwable failure = catchThrowable(() -> client.find(Faults.MID_ID).orElseThrow());
        assertThat(failure).as(name).isInstanceOf(MidIdClientException.class);
        assertThat(assertion[0]).as(name).isNotEmpty();
        assertNoSecret(assertion[0], log, failure, client);
      }
    }
  }
}
