package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.chaos.trial.Hiccups;
import io.github.openmidid.examples.chaos.trial.World;
import io.github.openmidid.examples.testing.chaos.Protocol;
import io.github.openmidid.examples.testing.chaos.TlsIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A lane for each protocol, and the rounds that run in them at the same time. */
final class Campaign implements AutoCloseable {
  private final Path directory;
  private final Hiccups hiccups = new Hiccups();
  private final Map<Protocol, Lane> lanes = new EnumMap<>(Protocol.class);

  /**
   * Starts the lanes.
   *
   * @param decoration of each client
   */
  Campaign(World world, Set<Protocol> protocols, UnaryOperator<MidIdClient> decoration)
      throws IOException {
    directory = Files.createTempDirectory("mid-id-chaos");
    TlsIdentity identity = TlsIdentity.create();
    for (Protocol protocol : protocols) {
      Lane lane = new Lane(world, protocol, identity, hiccups, directory, decoration);
      lanes.put(protocol, lane);
      lane.warmUp();
    }
  }

  /**
   * Runs rounds, those of different protocols at the same time.
   *
   * @param verdicts hears of each
   * @throws IllegalStateException if one could not be prepared
   */
  void run(List<Task> tasks, Consumer<Verdict> verdicts) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(lanes.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Map.Entry<Protocol, Lane> lane : lanes.entrySet()) {
        List<Task> own = tasks.stream().filter(task -> task.protocol() == lane.getKey()).toList();
        running.add(
            threads.submit(() -> own.forEach(task -> verdicts.accept(lane.getValue().run(task)))));
      }
      for (Future<?> lane : running) {
        lane.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public void close() throws IOException {
    lanes.values().forEach(Lane::close);
    hiccups.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
