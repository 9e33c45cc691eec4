package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.chaos.trial.Operation;
import io.github.openmidid.examples.chaos.trial.World;
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
final class WorldForTests {
  static final Path REGISTER_FILE =
      Path.of(System.getProperty("basedir", "."), "..", "data", "register.csv");

  private static final class Holder {
    static final World WORLD = start();
  }

  private WorldForTests() {}

  /** The same for all tests, since its start takes longer than most of them. */
  static World shared() {
    return Holder.WORLD;
  }

  private static World start() {
    try {
      World world = World.start(REGISTER_FILE);
      Runtime.getRuntime().addShutdownHook(new Thread(world::close));
      return world;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rounds of these operations in turns, over these protocols in turns. */
  static List<Task> tasks(
      long seed, List<Operation> operations, Set<Protocol> protocols, int rounds) {
    List<Protocol> inTurns = List.copyOf(protocols);
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      int round = i / operations.size();
      int number = i % operations.size();
      Protocol protocol = inTurns.get((round + number) % inTurns.size());
      tasks.add(new Task(seed, operations.get(number), round, protocol));
    }
    return tasks;
  }

  static Tally run(
      World world, List<Task> tasks, Set<Protocol> protocols, UnaryOperator<MidIdClient> clients)
      throws Exception {
    Tally tally = new Tally();
    try (Campaign campaign = new Campaign(world, EnumSet.copyOf(protocols), clients)) {
      campaign.run(tasks, tally::add);
    }
    return tally;
  }
}
