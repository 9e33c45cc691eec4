package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.chaos.trial.CampaignRegister;
import io.github.openmidid.examples.chaos.trial.PauseMeter;
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

/** Runs rounds concurrently, with a runner for each protocol. */
final class Campaign implements AutoCloseable {
  private final Path directory;
  private final PauseMeter pauses = new PauseMeter();
  private final Map<Protocol, ProtocolRunner> runners = new EnumMap<>(Protocol.class);

  /**
   * Starts the runners.
   *
   * @param decoration decorates each client
   */
  Campaign(
      CampaignRegister register, Set<Protocol> protocols, UnaryOperator<MidIdClient> decoration)
      throws IOException {
    directory = Files.createTempDirectory("mid-id-chaos");
    TlsIdentity identity = TlsIdentity.create();
    for (Protocol protocol : protocols) {
      ProtocolRunner runner =
          new ProtocolRunner(register, protocol, identity, pauses, directory, decoration);
      runners.put(protocol, runner);
      runner.warmUp();
    }
  }

  /**
   * Runs rounds; those of different protocols run concurrently.
   *
   * @param results receives each result
   * @throws IllegalStateException if one could not be prepared
   */
  void run(List<RoundTask> tasks, Consumer<RoundResult> results) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(runners.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Map.Entry<Protocol, ProtocolRunner> runner : runners.entrySet()) {
        List<RoundTask> own =
            tasks.stream().filter(task -> task.protocol() == runner.getKey()).toList();
        running.add(
            threads.submit(() -> own.forEach(task -> results.accept(runner.getValue().run(task)))));
      }
      for (Future<?> runner : running) {
        runner.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public void close() throws IOException {
    runners.values().forEach(ProtocolRunner::close);
    pauses.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
