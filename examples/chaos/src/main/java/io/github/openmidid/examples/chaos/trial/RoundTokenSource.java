package io.github.openmidid.examples.chaos.trial;

/** Supplies the access tokens of a round: new ones, so that caches are empty for them. */
public final class RoundTokenSource {
  private volatile char[] ofAll = new char[0];
  private volatile char[] ofOperator = new char[0];

  void set(CampaignRegister register, String organization) {
    ofAll = register.token(organization);
    ofOperator = register.operatorToken(organization);
  }

  /** Limits the round to the data of one organization. */
  void limit(CampaignRegister register, String organization) {
    ofAll = register.operatorToken(organization);
    ofOperator = ofAll;
  }

  /** Returns the token with all rights, unless the round is limited. */
  public char[] ofAll() {
    return ofAll.clone();
  }

  /** Returns the token of an organization that sees its own data. */
  public char[] ofOperator() {
    return ofOperator.clone();
  }
}
