package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.chaos.operation.ClientOperation;
import io.github.openmidid.examples.chaos.trial.CampaignRegister;
import io.github.openmidid.examples.testing.chaos.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A register with made-up devices. */
final class SharedRegister {
  static final Path REGISTER_FILE =
      Path.of(System.getProperty("basedir", "."), "..", "data", "register.csv");

  private static final class Holder {
    static final CampaignRegister REGISTER = start();
  }

  private SharedRegister() {}

  /** Returns the register, shared by all tests because its start takes longer than most of them. */
  static CampaignRegister shared() {
    return Holder.REGISTER;
  }

  private static CampaignRegister start() {
    try {
      CampaignRegister register = CampaignRegister.start(REGISTER_FILE);
      Runtime.getRuntime().addShutdownHook(new Thread(register::close));
      return register;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns rounds that alternate between the operations and between the protocols. */
  static List<RoundTask> tasks(
      long seed, List<ClientOperation> operations, Set<Protocol> protocols, int rounds) {
    List<Protocol> inTurns = List.copyOf(protocols);
    List<RoundTask> tasks = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      int round = i / operations.size();
      int number = i % operations.size();
      Protocol protocol = inTurns.get((round + number) % inTurns.size());
      tasks.add(new RoundTask(seed, operations.get(number), round, protocol));
    }
    return tasks;
  }

  static OutcomeCounter run(
      CampaignRegister register,
      List<RoundTask> tasks,
      Set<Protocol> protocols,
      UnaryOperator<MidIdClient> clients)
      throws Exception {
    OutcomeCounter counter = new OutcomeCounter();
    try (Campaign campaign = new Campaign(register, EnumSet.copyOf(protocols), clients)) {
      campaign.run(tasks, counter::add);
    }
    return counter;
  }
}
