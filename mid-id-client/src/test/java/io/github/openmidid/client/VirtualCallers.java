package io.github.openmidid.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls a register from virtual threads, and prints the number of platform threads at most. */
final class VirtualCallers {
  private static final Duration TIMEOUT = Duration.ofSeconds(8);

  private VirtualCallers() {}

  /** The base URL of the register, and the number of callers. */
  public static void main(String[] arguments) throws Exception {
    try (MidIdClient client = Faults.builder(URI.create(arguments[0])).timeout(TIMEOUT).build()) {
      ExecutorService callers =
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
      List<Future<?>> calls = new ArrayList<>();
      int most = 0;
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        calls.add(
            callers.submit(
                () ->
                    Faults.failure(() -> client.find(Faults.MID_ID), TIMEOUT.plus(Faults.GRACE))));
        most = Math.max(most, platformThreads());
      }
      while (!calls.stream().allMatch(Future::isDone)) {
        most = Math.max(most, platformThreads());
        Thread.sleep(5);
      }
      int unavailable = 0;
      for (Future<?> call : calls) {
        unavailable += call.get() instanceof RegisterUnavailableException ? 1 : 0;
      }
      System.out.printf("platform threads %d, unavailable %d%n", most, unavailable);
    }
  }

  private static int platformThreads() {
    return Thread.getAllStackTraces().size();
  }
}
