package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.UUID;

/** What a trial is made of: the register, an undamaged connection to it, and the random choices. */
public final class TrialContext {
  private final CampaignRegister register;
  private final MidIdClient direct;
  private final MidIdClient operator;
  private final RoundTokenSource tokens;
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

  /** Returns a client connected with the register that sees what is its own organization's. */
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

  /** Creates an organization for this round alone, as which all its clients act from now on. */
  public String ownOrganization() {
    String organization = "Chaos " + name;
    tokens.set(register, organization);
    return organization;
  }

  /** Limits what the clients see to what is this organization's, to which nothing is added. */
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
