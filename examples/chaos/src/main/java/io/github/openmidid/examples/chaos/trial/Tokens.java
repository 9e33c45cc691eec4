package io.github.openmidid.examples.chaos.trial;

/** The access tokens of a round: new ones, so that nothing is remembered for them. */
public final class Tokens {
  private volatile char[] ofAll = new char[0];
  private volatile char[] ofOperator = new char[0];

  void set(World world, String organization) {
    ofAll = world.token(organization);
    ofOperator = world.operatorToken(organization);
  }

  /** Of a round in which everybody sees only what is this organization's. */
  void limit(World world, String organization) {
    ofAll = world.operatorToken(organization);
    ofOperator = ofAll;
  }

  /** With which everything may be seen and done, unless the round is limited. */
  public char[] ofAll() {
    return ofAll.clone();
  }

  /** With which an organization sees its own. */
  public char[] ofOperator() {
    return ofOperator.clone();
  }
}
