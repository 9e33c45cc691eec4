package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.UUID;

/** What a trial is made of: the register, an undamaged connection to it, and the random choices. */
public final class Scene {
  private final World world;
  private final MidIdClient direct;
  private final MidIdClient operator;
  private final Tokens tokens;
  private final SplittableRandom random;
  private final String name;
  private final Path directory;

  /**
   * Of one round.
   *
   * @param direct connected with the register, shows the token that sees everything
   * @param operator connected with the register, shows the token that sees its own
   * @param tokens that the clients show
   * @param name unique for the round
   * @param directory for files
   */
  public Scene(
      World world,
      MidIdClient direct,
      MidIdClient operator,
      Tokens tokens,
      SplittableRandom random,
      String name,
      Path directory) {
    this.world = world;
    this.direct = direct;
    this.operator = operator;
    this.tokens = tokens;
    this.random = random;
    this.name = name;
    this.directory = directory;
    tokens.set(world, World.ORGANIZATION);
  }

  World world() {
    return world;
  }

  MidIdClient direct() {
    return direct;
  }

  /** A client of the organization of the round, connected with the register, that sees its own. */
  MidIdClient operator() {
    return operator;
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
    tokens.set(world, organization);
    return organization;
  }

  /** From now on the clients see only what is this organization's; nothing is added to that. */
  void limitTo(String organization) {
    tokens.limit(world, organization);
  }

  UUID reference() {
    return new UUID(random.nextLong(), world.nextNumber());
  }

  Dossier dossier() {
    return world.anyDossier(random);
  }

  /** Known three times out of four. */
  MidId anyMidId() {
    return random.nextInt(4) == 0 ? world.anyUnknown(random) : world.anyKnown(random);
  }
}
