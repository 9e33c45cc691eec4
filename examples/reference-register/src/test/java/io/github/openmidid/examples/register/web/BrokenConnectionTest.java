package io.github.openmidid.examples.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.RegisterSubprocess;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a connection that clients break costs one line of the log, in each phase. */
@Timeout(120)
@Tag("process")
class BrokenConnectionTest {
  /** A long name makes long responses, which do not fit into the buffers of a connection. */
  private static final String OPERATOR = "AZ " + "Voorbeeld ".repeat(19).strip();

  /** Below Tomcat's limit of requests per connection. */
  private static final int REQUESTS = 90;

  @TempDir private Path directory;

  private URI baseUrl = URI.create("http://127.0.0.1");
  private String token = "";

  @Test
  @DisplayName("N97 a broken connection costs one line of the log and no stack trace")
  void n97_logsOneLinePerBrokenConnection() throws Exception {
    Path tokenFile = directory.resolve("token");
    try (RegisterSubprocess register = start(tokenFile)) {
      token = Files.readString(tokenFile);
      baseUrl = URI.create(register.announcement().replaceFirst(".*(http.*/v1): .*", "$1"));
      String content =
          register.calls().get("/snapshots/latest").json().get("contentHref").stringValue();

      send("GET / HTTP/1.1\r\nHost: a").close();
      awaitLines(register, 1, "the headers of the request were read");

      send(header("POST", "/midIds", "Content-Length: 1000\r\n") + "{").close();
      awaitLines(register, 2, "the body of the request was read");

      String form =
          "POST /midIdRegister/page/en/signIn HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n";
      send(form + "Content-Type: application/x-www-form-urlencoded\r\n\r\naccessToken=").close();
      awaitLines(register, 3, "the body of the request was read");

      Socket list = send(header("GET", "/midIds?pageSize=1000", "").repeat(REQUESTS));
      reset(list);
      awaitLines(register, 4, "the response was sent");

      Socket snapshot = send(header("GET", path(content), "").repeat(REQUESTS));
      reset(snapshot);
      awaitLines(register, 5, "the response was sent");

      // A reader that is too slow, in the middle of a list and of a snapshot.
      try (Socket slowList = send(header("GET", "/midIds?pageSize=1000", "").repeat(REQUESTS));
          Socket slowSnapshot = send(header("GET", path(content), "").repeat(REQUESTS))) {
        assertThat(slowList.isConnected() && slowSnapshot.isConnected()).isTrue();
        awaitLines(register, 7, "the response was sent");
      }
      // A connection without a request, and one that ends after its response, are not broken.
      send("").close();
      ApiResponse last = register.calls().get("/midIds?pageSize=1");
      assertThat(last.status()).isEqualTo(200);
      register.stop();

      assertThat(register.log().lines()).hasSize(7);
      assertThat(register.log())
          .doesNotContain("\tat ", token, "pageSize")
          .doesNotContainIgnoringCase("caused by");
    }
  }

  private RegisterSubprocess start(Path tokenFile) throws IOException {
    String header =
        "midId,modality,operator,manufacturer,model,serialNumber,inServiceSince,linked\n";
    StringBuilder file = new StringBuilder(header);
    LongStream.range(99_000_000, 99_001_000)
        .mapToObj(MidId::ofSerial)
        .forEach(id -> file.append(id).append(",CT,").append(OPERATOR).append(",,,,,false\n"));
    Path csv = Files.writeString(directory.resolve("register.csv"), file);
    return RegisterSubprocess.start(directory.resolve("store"), tokenFile, OPERATOR, csv);
  }

  private static String path(String href) {
    return href.substring(href.indexOf("/v1/") + "/v1".length());
  }

  private String header(String method, String path, String more) {
    return method
        + " "
        + baseUrl.getPath()
        + path
        + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + token
        + "\r\nContent-Type: application/json\r\n"
        + more
        + "\r\n";
  }

  /** Sends a text on a connection with a small receive buffer, and reads nothing. */
  private Socket send(String text) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(baseUrl.getHost(), baseUrl.getPort()));
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  /** Resets a connection after the first bytes of a response. */
  private static void reset(Socket socket) throws IOException {
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static void awaitLines(RegisterSubprocess register, int count, String phase) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (register.log().lines().count() < count && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    List<String> lines = register.log().lines().toList();
    assertThat(lines).hasSize(count);
    assertThat(lines.get(count - 1)).contains("connection broken by the client while " + phase);
  }
}
