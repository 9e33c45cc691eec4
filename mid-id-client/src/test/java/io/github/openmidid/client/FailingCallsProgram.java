package io.github.openmidid.client;

import static io.github.openmidid.client.ProcessResources.files;
import static io.github.openmidid.client.ProcessResources.threads;

import io.github.openmidid.Modality;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes calls that fail, and prints by how much the numbers of threads and files have grown. */
final class FailingCallsProgram {
  private static final int CALLERS = 8;
  private static final AtomicInteger failed = new AtomicInteger();

  private FailingCallsProgram() {}

  /** Arguments: a server that fails, an unused address, and the number of calls. */
  public static void main(String[] arguments) throws Exception {
    // The JDK keeps idle connections for half a minute or longer: those are not left behind.
    System.setProperty("jdk.httpclient.keepalive.timeout", "1");
    URI server = URI.create(arguments[0]);
    URI unusedPort = URI.create(arguments[1]);
    int calls = Integer.parseInt(arguments[2]);
    try (MidIdClient client = client(server);
        MidIdClient other = client(unusedPort)) {
      call(client, other, 300); // loads classes and opens their files
    }
    settle();
    int threads = threads();
    List<String> before = files();
    failed.set(0);
    try (MidIdClient client = client(server);
        MidIdClient other = client(unusedPort)) {
      call(client, other, calls);
      settle();
      settle(threads + 2, before.size() + 5);
      List<String> after = files();
      System.out.printf(
          "failed %d, threads %d, files %d%n",
          failed.get(), threads() - threads, after.size() - before.size());
      System.out.println("open before: " + before + ", after: " + after);
    }
    System.exit(0);
  }

  private static MidIdClient client(URI baseUrl) {
    return Faults.builder(baseUrl).timeout(Duration.ofMillis(150)).build();
  }

  private static void call(MidIdClient client, MidIdClient other, int calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      int first = i;
      ends.add(
          callers.submit(
              () -> {
                for (int j = first; j < calls; j += CALLERS) {
                  call(j % 10 == 0 ? other : client, j);
                }
              }));
    }
    for (Future<?> end : ends) {
      end.get();
    }
    callers.shutdown();
  }

  private static void call(MidIdClient client, int number) {
    Callable<?> call =
        switch (number % 4) {
          case 0 -> () -> client.find(Faults.MID_ID);
          case 1 -> () -> client.findAll(List.of(Faults.MID_ID));
          case 2 -> () -> client.midIds().request(Modality.CT);
          default -> () -> client.async(c -> c.find(Faults.MID_ID)).get();
        };
    try {
      call.call();
    } catch (Exception e) {
      failed.incrementAndGet();
    }
  }

  /** Waits until idle resources are released, after a second or by garbage collection. */
  private static void settle() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(1_000);
    }
  }

  /** Waits up to 30 seconds for a busy machine to close what it has not closed yet. */
  private static void settle(int threads, int files) throws InterruptedException {
    for (int i = 0; i < 30 && (threads() > threads || files().size() > files); i++) {
      System.gc();
      Thread.sleep(1_000);
    }
  }
}
