package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Case N91 of the list of faults: many virtual threads call a register that stalls. */
@Tag("process")
class N91VirtualThreadsTest {
  private static final int CALLERS = 1_000;
  private static final int MAX_PLATFORM_THREADS = 40;
  private static final Pattern RESULT =
      Pattern.compile("platform threads (\\d+), unavailable (\\d+)");

  private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();

  @Test
  @DisplayName("N91 1,000 virtual threads and a register that stalls take 40 platform threads")
  void n91_callsOfVirtualThreadsTakeFewPlatformThreads() throws Exception {
    assumeThat(Runtime.version().feature())
        .as("virtual threads need JDK 21; run the tests with -Dtest.jdk")
        .isGreaterThanOrEqualTo(21);
    try (ServerSocket stalled = new ServerSocket(0, CALLERS, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> accept(stalled));
      server.setDaemon(true);
      server.start();
      String output =
          ForkedJvm.run(
              "-Xmx256m",
              VirtualCallers.class,
              "http://127.0.0.1:" + stalled.getLocalPort(),
              String.valueOf(CALLERS));
      assertThat(output).containsPattern(RESULT);
      MatchResult result = RESULT.matcher(output).results().findFirst().orElseThrow();
      System.out.println(result.group());
      assertThat(Integer.parseInt(result.group(1)))
          .as(output)
          .isLessThanOrEqualTo(MAX_PLATFORM_THREADS);
      assertThat(Integer.parseInt(result.group(2))).as(output).isEqualTo(CALLERS);
      assertThat(connections).hasSize(CALLERS);
    } finally {
      for (Socket connection : connections) {
        connection.close();
      }
    }
  }

  private void accept(ServerSocket stalled) {
    try {
      while (true) {
        connections.add(stalled.accept());
      }
    } catch (IOException e) {
      // closed
    }
  }
}
