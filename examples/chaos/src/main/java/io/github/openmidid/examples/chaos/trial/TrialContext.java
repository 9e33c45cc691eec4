package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.UUID;

/** The context of a trial: the register, an undamaged connection to it, and the random choices. */
public final class TrialContext {
  private final CampaignRegister register;
  private final MidIdClient direct;
  private final MidIdClient operator;
  private final RoundTokenSource tokens;
  private final SplittableRandom random;
  private final String name;
  private final Path directory;

  /**
   * Creates the context of one round.
   *
   * @param direct a client connected directly to the register, with all rights
   * @param operator a client connected directly to the register, which sees its own data
   * @param tokens the tokens of the clients
   * @param name a unique name of the round
   * @param directory the folder for files
   */
  public TrialContext(
      CampaignRegister register,
      MidIdClient direct,
      MidIdClient operator,
      RoundTokenSource tokens,
      SplittableRandom random,
      String name,
      Path directory) {
    this.register = register;
    this.direct = direct;
    this.operator = operator;
    this.tokens = tokens;
    this.random = random;
    this.name = name;
    this.directory = directory;
    tokens.set(register, CampaignRegister.ORGANIZATION);
  }

  public CampaignRegister register() {
    return register;
  }

  public MidIdClient direct() {
    return direct;
  }

  /** Returns a client connected directly to the register that sees the data of its organization. */
  public MidIdClient operator() {
    return operator;
  }

  public SplittableRandom random() {
    return random;
  }

  public String name() {
    return name;
  }

  public Path directory() {
    return directory;
  }

  /** Creates an organization for this round, which all its clients represent from now on. */
  public String ownOrganization() {
    String organization = "Chaos " + name;
    tokens.set(register, organization);
    return organization;
  }

  /** Limits the clients to the data of this organization, which never changes. */
  public void limitTo(String organization) {
    tokens.limit(register, organization);
  }

  public UUID reference() {
    return new UUID(random.nextLong(), register.nextNumber());
  }

  public DeviceFixture device() {
    return register.anyProcessed(random);
  }

  /** Returns an identifier that is known in three of four cases. */
  public MidId anyMidId() {
    return random.nextInt(4) == 0 ? register.anyUnknown(random) : register.anyKnown(random);
  }
}
