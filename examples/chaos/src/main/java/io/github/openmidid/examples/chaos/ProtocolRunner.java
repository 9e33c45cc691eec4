package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.examples.chaos.trial.CampaignRegister;
import io.github.openmidid.examples.chaos.trial.DeadlineWatch;
import io.github.openmidid.examples.chaos.trial.PauseMeter;
import io.github.openmidid.examples.chaos.trial.RoundTokenSource;
import io.github.openmidid.examples.chaos.trial.Trial;
import io.github.openmidid.examples.chaos.trial.TrialContext;
import io.github.openmidid.examples.testing.chaos.ChaosProxy;
import io.github.openmidid.examples.testing.chaos.Protocol;
import io.github.openmidid.examples.testing.chaos.RandomPlan;
import io.github.openmidid.examples.testing.chaos.TlsIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Runs rounds of one protocol, one after the other. */
final class ProtocolRunner implements AutoCloseable {
  private static final int ATTEMPTS_IF_SLOW = 3;

  private final CampaignRegister register;
  private final PauseMeter pauses;
  private final Path directory;
  private final RoundTokenSource tokens = new RoundTokenSource();
  private final ChaosProxy proxy;
  private final MidIdClient direct;
  private final MidIdClient operator;
  private final Function<Duration, ClientSet> clientsOf;
  private final ClientSet clients;

  /**
   * Connects a proxy and its clients with a register.
   *
   * @param decoration decorates each client
   */
  ProtocolRunner(
      CampaignRegister register,
      Protocol protocol,
      TlsIdentity identity,
      PauseMeter pauses,
      Path directory,
      UnaryOperator<MidIdClient> decoration)
      throws IOException {
    this.register = register;
    this.pauses = pauses;
    this.directory = Files.createTempDirectory(directory, protocol.code());
    Path authority = identity.writeAuthority(this.directory.resolve("authority.pem"));
    this.proxy = ChaosProxy.start(protocol, register.baseUrl(), identity);
    this.direct = register.direct(tokens::ofAll);
    this.operator = register.direct(tokens::ofOperator);
    this.clientsOf = timeout -> ClientSet.of(proxy, authority, timeout, tokens::ofAll, decoration);
    this.clients = clientsOf.apply(ClientSet.TIMEOUT);
  }

  /**
   * Runs one round. A round whose only violations are late calls, and undamaged calls without a
   * response, is repeated, up to three runs in all: a busy machine is not a fault of the client.
   * After a call without a response, the next run has a longer timeout.
   *
   * @throws IllegalStateException if it could not be prepared
   */
  RoundResult run(RoundTask task) {
    RoundResult result = runOnce(task, clients);
    for (int more = 1; more < ATTEMPTS_IF_SLOW && result.isOnlySlow(); more++) {
      result = result.hasNoResponse() ? runPatiently(task) : runOnce(task, clients);
    }
    return result;
  }

  private RoundResult runPatiently(RoundTask task) {
    try (ClientSet patient = clientsOf.apply(ClientSet.LONG_TIMEOUT)) {
      return runOnce(task, patient);
    }
  }

  private RoundResult runOnce(RoundTask task, ClientSet used) {
    SplittableRandom random = task.random().split();
    RandomPlan plan = task.plan();
    boolean isAsync = random.nextInt(8) == 0;
    int choice = random.nextInt(3);
    String name = task.operation().name() + "-" + task.round() + "-" + register.nextNumber();
    try {
      TrialContext context =
          new TrialContext(register, direct, operator, tokens, random.split(), name, emptied());
      Trial trial = task.operation().preparation().prepare(context);
      MidIdClient client = client(used, choice, trial);
      DeadlineWatch watch = new DeadlineWatch(used.timeout(), pauses);
      RoundCheck check = new RoundCheck(task, plan, trial, proxy, watch);
      check.before(client, choice == 2 && random.nextBoolean());
      CallResult ending = check.damaged(client, isAsync);
      check.after(client, ending);
      return check.result(ending);
    } catch (Exception e) {
      throw new IllegalStateException("cannot run " + task, e);
    }
  }

  private static MidIdClient client(ClientSet used, int choice, Trial trial) {
    if (choice == 0) {
      return used.plain();
    }
    return choice == 1 && !trial.mayBeCached() ? used.caching() : used.revalidating();
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

  /** Loads all classes that are needed. */
  void warmUp() {
    for (MidIdClient client : List.of(clients.plain(), clients.caching(), clients.revalidating())) {
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
