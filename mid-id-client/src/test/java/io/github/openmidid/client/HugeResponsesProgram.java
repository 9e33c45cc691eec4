package io.github.openmidid.client;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Requests huge responses in a JVM with little memory. */
final class HugeResponsesProgram {
  /** A response: its head, the start of its body, and the character that it repeats. */
  private record Response(String head, String start, char repeated, int times) {}

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

  private static final List<Response> RESPONSES =
      List.of(
          new Response(OK + "\r\n", "{\"x\":", '[', 100_000),
          new Response(OK + "\r\n", "{\"x\":", '1', 1_001),
          new Response(OK + "\r\n", "{\"x\":1e1000000000}", ' ', 1),
          new Response(OK + "\r\n", "{\"x\":\"", 'y', 20_000_000),
          new Response(OK + "\r\n", "", ' ', 200_000_000),
          new Response(OK + "Content-Length: 2000000000\r\n\r\n", "{\"x\":\"", 'y', 20_000_000),
          new Response(OK + "X-Long: ", "", 'y', 1_000_000),
          new Response(OK + "X-Endless: ", "", 'y', 200_000_000),
          new Response(
              OK + "Transfer-Encoding: chunked\r\n\r\n", "7fffffff\r\n{\"x\":\"", 'y', 20_000_000));

  private HugeResponsesProgram() {}

  private static void write(Response response, OutputStream out) throws java.io.IOException {
    out.write((response.head() + response.start()).getBytes(StandardCharsets.US_ASCII));
    byte[] part = new byte[10_000];
    Arrays.fill(part, (byte) response.repeated());
    for (int left = response.times(); left > 0; left -= part.length) {
      out.write(part, 0, Math.min(left, part.length));
    }
    out.flush();
    throw new java.io.IOException("closed");
  }

  public static void main(String[] arguments) throws Exception {
    int[] next = {-1};
    Duration slowest = Duration.ZERO;
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> write(RESPONSES.get(Math.max(0, next[0])), out));
        MidIdClient client =
            Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(8)).build()) {
      for (next[0] = -1; next[0] < RESPONSES.size(); next[0]++) { // the first one warms up
        long start = System.nanoTime();
        String outcome = send(client);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        slowest = next[0] >= 0 && took.compareTo(slowest) > 0 ? took : slowest;
        System.out.println(next[0] + ": " + outcome + " in " + took);
      }
    }
    System.out.println("all completed, the slowest in " + slowest);
    System.exit(0);
  }

  private static String send(MidIdClient client) {
    try {
      return "unexpected " + client.find(Faults.MID_ID);
    } catch (RegisterProtocolException e) {
      return e.getMessage();
    } catch (RuntimeException | Error e) {
      return "unexpected " + e;
    }
  }
}
