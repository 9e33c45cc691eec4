package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.examples.chaos.trial.Hiccups;
import io.github.openmidid.examples.chaos.trial.Scene;
import io.github.openmidid.examples.chaos.trial.StopWatch;
import io.github.openmidid.examples.chaos.trial.Tokens;
import io.github.openmidid.examples.chaos.trial.Trial;
import io.github.openmidid.examples.chaos.trial.World;
import io.github.openmidid.examples.testing.chaos.ChaosProxy;
import io.github.openmidid.examples.testing.chaos.Protocol;
import io.github.openmidid.examples.testing.chaos.RandomPlan;
import io.github.openmidid.examples.testing.chaos.TlsIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Runs rounds of one protocol, one after the other. */
final class Lane implements AutoCloseable {
  private final World world;
  private final Hiccups hiccups;
  private final Path directory;
  private final Tokens tokens = new Tokens();
  private final ChaosProxy proxy;
  private final MidIdClient direct;
  private final MidIdClient operator;
  private final Clients clients;

  /**
   * Connected with the register of a world.
   *
   * @param decoration of each client
   */
  Lane(
      World world,
      Protocol protocol,
      TlsIdentity identity,
      Hiccups hiccups,
      Path directory,
      UnaryOperator<MidIdClient> decoration)
      throws IOException {
    this.world = world;
    this.hiccups = hiccups;
    this.directory = Files.createTempDirectory(directory, protocol.code());
    Path authority = identity.writeAuthority(this.directory.resolve("authority.pem"));
    this.proxy = ChaosProxy.start(protocol, world.baseUrl(), identity);
    this.direct = world.direct(tokens::ofAll);
    this.operator = world.direct(tokens::ofOperator);
    this.clients = Clients.of(proxy, authority, tokens::ofAll, decoration);
  }

  /**
   * Runs one round.
   *
   * @throws IllegalStateException if it could not be prepared
   */
  Verdict run(Task task) {
    SplittableRandom random = task.random().split();
    RandomPlan plan = task.plan();
    boolean isAsync = random.nextInt(8) == 0;
    int choice = random.nextInt(3);
    String name = task.operation().name() + "-" + task.round() + "-" + world.nextNumber();
    try {
      Scene scene = new Scene(world, direct, operator, tokens, random.split(), name, emptied());
      Trial trial = task.operation().preparation().prepare(scene);
      MidIdClient client = client(choice, trial);
      StopWatch watch = new StopWatch(Clients.TIMEOUT, hiccups);
      RoundCheck check = new RoundCheck(task, plan, trial, proxy, watch);
      check.before(client, choice == 2 && random.nextBoolean());
      Ending ending = check.damaged(client, isAsync);
      check.after(client, ending);
      return check.verdict(ending);
    } catch (Exception e) {
      throw new IllegalStateException("cannot run " + task, e);
    }
  }

  private MidIdClient client(int choice, Trial trial) {
    if (choice == 0) {
      return clients.plain();
    }
    return choice == 1 && !trial.mayBeRemembered() ? clients.remembering() : clients.revalidating();
  }

  private Path emptied() throws IOException {
    Path files = directory.resolve("round");
    Files.createDirectories(files);
    try (Stream<Path> old = Files.list(files)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    return files;
  }

  /** Makes every class that is needed known to the virtual machine. */
  void warmUp() {
    for (MidIdClient client :
        List.of(clients.plain(), clients.remembering(), clients.revalidating())) {
      for (int attempt = 0; attempt < 20; attempt++) {
        try {
          client.register();
          break;
        } catch (MidIdClientException e) {
          // Not warm yet.
        }
      }
    }
  }

  @Override
  public void close() {
    clients.close();
    direct.close();
    operator.close();
    proxy.close();
  }
}
