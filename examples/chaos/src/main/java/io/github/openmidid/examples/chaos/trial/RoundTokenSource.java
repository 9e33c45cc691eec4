package io.github.openmidid.examples.chaos.trial;

/** The access tokens of a round: new ones, so that nothing is remembered for them. */
public final class RoundTokenSource {
  private volatile char[] ofAll = new char[0];
  private volatile char[] ofOperator = new char[0];

  void set(CampaignRegister register, String organization) {
    ofAll = register.token(organization);
    ofOperator = register.operatorToken(organization);
  }

  /** Limits the round to what is this organization's. */
  void limit(CampaignRegister register, String organization) {
    ofAll = register.operatorToken(organization);
    ofOperator = ofAll;
  }

  /** Returns the token with which everything may be seen and done, unless the round is limited. */
  public char[] ofAll() {
    return ofAll.clone();
  }

  /** Returns the token with which an organization sees its own. */
  public char[] ofOperator() {
    return ofOperator.clone();
  }
}
