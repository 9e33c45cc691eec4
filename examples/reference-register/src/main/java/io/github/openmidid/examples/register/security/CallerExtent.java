package io.github.openmidid.examples.register.security;

/**
 * The identifiers that a caller may see, as {@code GET /access} returns and snapshots hold them.
 */
public enum CallerExtent {
  /** All identifiers. */
  FULL("full"),
  /** The identifiers of operators: those of {@link Caller#operators}. */
  OWN("own"),
  /** The identifiers for which the organization has reported a delivery. */
  MINIMAL("minimal"),
  /** None: the access token does not allow lookups. */
  NONE("none");

  private final String code;

  CallerExtent(String code) {
    this.code = code;
  }

  /** Returns the extent of a caller. */
  public static CallerExtent of(Caller caller) {
    if (!caller.scopes().contains(Scopes.CONSULT)) {
      return NONE;
    }
    if (caller.maySeeAllOperators()) {
      return FULL;
    }
    return caller.isSupplier() ? MINIMAL : OWN;
  }

  /** Returns the code in wire format: {@code own}. */
  public String code() {
    return code;
  }
}
