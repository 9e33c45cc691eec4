package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Threads and files that failed calls leave behind, after 1,500 calls or the number in the system
 * property {@code midid.failingCalls}.
 */
@Tag("process")
class ResourcesTest {
  private static final int CALLS = Integer.getInteger("midid.failingCalls", 1_500);
  private static final Pattern RESULT =
      Pattern.compile("failed (\\d+), threads (-?\\d+), files (-?\\d+)");

  @Test
  @DisplayName("failed calls leave at most two threads and five files more")
  void failedCallsLeaveNoThreadsAndFiles() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (RefusingPort refusing = new RefusingPort();
        SocketServer server =
            SocketServer.respondingWith((request, out) -> fail(requests.incrementAndGet(), out))) {
      String output =
          ForkedJvm.run(
              "-Xmx128m",
              FailingCallsProgram.class,
              server.baseUrl().toString(),
              refusing.url().toString(),
              String.valueOf(CALLS));
      assertThat(output).containsPattern(RESULT);
      MatchResult result = RESULT.matcher(output).results().findFirst().orElseThrow();
      System.out.println("calls that fail: " + result.group());
      assertThat(Integer.parseInt(result.group(1))).as(output).isEqualTo(CALLS);
      assertThat(Integer.parseInt(result.group(2))).as(output).isLessThanOrEqualTo(2);
      assertThat(Integer.parseInt(result.group(3))).as(output).isLessThanOrEqualTo(5);
    }
  }

  /**
   * Fails in one of twelve ways; the client has to close connections that the server leaves open.
   */
  private static void fail(int number, OutputStream out) throws IOException, InterruptedException {
    byte[] start = ascii("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{");
    switch (number % 12) {
      case 0 -> throw new SocketServer.Reset();
      case 1 -> throw new IOException("closed");
      case 2 -> {
        out.write(start);
        throw new IOException("cut off");
      }
      case 3 -> out.write(SocketServer.response(503, "", ""));
      case 4 -> out.write(SocketServer.response(403, "text/plain", "no"));
      case 5 -> out.write(SocketServer.response(200, "text/html", "<html>"));
      case 6 -> out.write(ascii("SSH-2.0-x\r\n"));
      case 7 -> {
        out.write(ascii("SSH-2.0-x\r\n"));
        throw new IOException("closed");
      }
      case 8 -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}"));
      case 9 -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\n{}"));
      case 10 -> out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"));
      default -> {
        if (number % 96 == 11) {
          out.write(start);
          out.flush();
          Thread.sleep(300);
        }
        throw new IOException("closed");
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
