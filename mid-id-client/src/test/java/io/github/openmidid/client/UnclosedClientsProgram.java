package io.github.openmidid.client;

import static io.github.openmidid.client.ProcessResources.files;
import static io.github.openmidid.client.ProcessResources.threads;

import io.github.openmidid.register.Registration;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Creates clients without closing them, and prints how long they keep their threads and files. */
final class UnclosedClientsProgram {
  private static final Duration MOST = Duration.ofSeconds(10);

  private UnclosedClientsProgram() {}

  /** Arguments: a register, the number of clients, and whether the register has lists. */
  public static void main(String[] arguments) throws Exception {
    URI register = URI.create(arguments[0]);
    int clients = Integer.parseInt(arguments[1]);
    boolean hasLists = arguments[2].equals("lists");
    try (MidIdClient first = client(register, 0)) {
      use(first, 0, hasLists); // loads classes and opens their files
    }
    Thread.sleep(4_000);
    System.gc();
    int threads = threads();
    int files = files().size();
    List<MidIdClient> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(client(register, i));
      use(all.get(i), i, hasLists);
    }
    int most = threads() - threads;
    all.clear();
    long start = System.nanoTime();
    while ((threads() > threads + 2 || files().size() > files + 5)
        && System.nanoTime() - start < MOST.toNanos()) {
      System.gc();
      Thread.sleep(200);
    }
    System.out.printf(
        "most %d, threads %d, files %d%n", most, threads() - threads, files().size() - files);
    System.out.println("in use: " + inUse(register, hasLists));
    System.exit(0);
  }

  private static MidIdClient client(URI register, int number) {
    MidIdClient.Builder builder = Faults.builder(register).timeout(Duration.ofSeconds(20));
    return number % 2 == 0 ? builder.build() : builder.cache(CacheSettings.defaults()).build();
  }

  /** Uses the client in one of the ways that start a thread. */
  private static void use(MidIdClient client, int number, boolean hasLists) throws Exception {
    client.find(Faults.MID_ID);
    switch (number % (hasLists ? 4 : 3)) {
      case 0 -> client.findAll(List.of(Faults.MID_ID));
      case 1 -> client.async(c -> c.find(Faults.MID_ID)).get();
      case 2 -> client.with(CallOptions.none().withTraceId("t")).find(Faults.MID_ID);
      default -> {
        Optional<Registration> unused = client.midIds().list(MidIdFilter.all()).findFirst();
      }
    }
  }

  /** A stream or view in use keeps its client alive without a reference to the client itself. */
  private static String inUse(URI register, boolean hasLists) throws Exception {
    MidIdClient view = client(register, 0).with(CallOptions.none().withTraceId("t"));
    MidIds midIds = client(register, 1).midIds();
    Iterator<Registration> pages =
        hasLists
            ? client(register, 2).midIds().list(MidIdFilter.all()).iterator()
            : Collections.emptyIterator();
    Object first = hasLists ? pages.next() : "none";
    CompletableFuture<?> call =
        client(register, 3)
            .async(
                c -> {
                  for (int i = 0; i < 20; i++) {
                    c.find(Faults.MID_ID);
                    System.gc();
                    pause();
                  }
                  return c.find(Faults.MID_ID).orElseThrow();
                });
    call.get();
    boolean isKnown =
        view.find(Faults.MID_ID).isPresent() && midIds.find(Faults.MID_ID).isPresent();
    boolean isListed = hasLists ? first.equals(pages.next()) : !pages.hasNext();
    return isKnown && isListed ? "succeeded" : "no";
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
