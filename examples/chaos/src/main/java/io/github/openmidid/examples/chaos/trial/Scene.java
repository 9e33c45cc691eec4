package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What a trial is made of: the register, an undamaged connection to it, and the random choices. */
public final class Scene {
  private final World world;
  private final MidIdClient direct;
  private final AtomicReference<char[]> token;
  private final SplittableRandom random;
  private final String name;
  private final Path directory;

  /**
   * Of one round.
   *
   * @param direct connected with the register
   * @param token that all clients of the round show
   * @param name unique for the round
   * @param directory for files
   */
  public Scene(
      World world,
      MidIdClient direct,
      AtomicReference<char[]> token,
      SplittableRandom random,
      String name,
      Path directory) {
    this.world = world;
    this.direct = direct;
    this.token = token;
    this.random = random;
    this.name = name;
    this.directory = directory;
    token.set(world.token(World.ORGANIZATION));
  }

  World world() {
    return world;
  }

  MidIdClient direct() {
    return direct;
  }

  SplittableRandom random() {
    return random;
  }

  String name() {
    return name;
  }

  Path directory() {
    return directory;
  }

  /** The organization of this round alone, in whose name all its clients act from now on. */
  String ownOrganization() {
    String organization = "Chaos " + name;
    token.set(world.token(organization));
    return organization;
  }

  UUID reference() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  Dossier dossier() {
    return world.anyDossier(random);
  }

  /** Known three times out of four. */
  MidId anyMidId() {
    return random.nextInt(4) == 0 ? world.anyUnknown(random) : world.anyKnown(random);
  }
}
