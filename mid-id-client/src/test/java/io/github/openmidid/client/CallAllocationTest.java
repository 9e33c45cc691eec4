package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Verifies that a successful call does nothing that only a failure needs. */
@Tag("slow")
class CallAllocationTest {
  private static final int CALLS = 50;

  private static final Logger LOG = (Logger) LoggerFactory.getLogger("io.github.openmidid.client");

  /** Logs no calls, as programs do by default. */
  @BeforeEach
  void logLess() {
    LOG.setLevel(Level.INFO);
  }

  @AfterEach
  void logAll() {
    LOG.setLevel(null);
  }

  /** Returns the bytes that this thread allocates for a call with a token of this length. */
  private static long bytesPerCall(int tokenLength) throws Exception {
    char[] token = new char[tokenLength];
    Arrays.fill(token, 'x');
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            200, "application/json", Faults.FOUND, "BelGov-Trace-Id: t-1")));
        MidIdClient client = Faults.builder(server.baseUrl()).accessToken(token::clone).build()) {
      call(client);
      long before = allocatedBytes();
      call(client);
      return (allocatedBytes() - before) / CALLS;
    }
  }

  private static void call(MidIdClient client) {
    for (int i = 0; i < CALLS; i++) {
      assertThat(client.find(Faults.MID_ID)).isPresent();
    }
  }

  @Test
  void aLongTokenCostsNotMuchMoreThanAShortOne() throws Exception {
    long ofShort = bytesPerCall(40);

    assertThat(bytesPerCall(4_000)).isLessThan(ofShort + 20_000);
  }

  /**
   * Returns the bytes that this thread has allocated, by reflection because the module under test
   * does not read the management modules of the JDK.
   */
  private static long allocatedBytes() throws ReflectiveOperationException {
    Object threads =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    Method allocated =
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getCurrentThreadAllocatedBytes");
    return (long) allocated.invoke(threads);
  }
}
