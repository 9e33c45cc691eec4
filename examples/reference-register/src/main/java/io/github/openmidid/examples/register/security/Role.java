package io.github.openmidid.examples.register.security;

import java.util.Set;

/** Who takes part in the procedure, with the scopes that the contract gives to each. */
public enum Role {
  /** Hospital or practitioner who runs devices. */
  OPERATOR(
      Scopes.REQUEST,
      Scopes.CONSULT,
      Scopes.REPORT_DEVICES,
      Scopes.CONSULT_DEVICES,
      Scopes.CONSULT_DELIVERIES),
  /** Who gives and withdraws access within an operator, and sees who did what. */
  LOCAL_ADMINISTRATOR(
      Scopes.REQUEST,
      Scopes.CONSULT,
      Scopes.REPORT_DEVICES,
      Scopes.CONSULT_DEVICES,
      Scopes.CONSULT_DELIVERIES,
      Scopes.MANAGE_DELEGATIONS,
      Scopes.CONSULT_AUDIT),
  /** Who delivers and installs devices. */
  SUPPLIER(Scopes.CONSULT, Scopes.REPORT_DELIVERIES, Scopes.CONSULT_DELIVERIES),
  /** The Federal Public Service Health, which keeps the cadastre. */
  FPS_HEALTH(
      Scopes.CONSULT,
      Scopes.REPORT_DEVICES,
      Scopes.CONSULT_DEVICES,
      Scopes.CONSULT_DELIVERIES,
      Scopes.LINK,
      Scopes.GRANT_EXISTING,
      Scopes.CONSULT_AUDIT,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /** RIZIV/INAMI, which gives billing numbers. */
  RIZIV(Scopes.CONSULT, Scopes.CONSULT_DEVICES, Scopes.ASSIGN_BILLING_NUMBERS),
  /** The nuclear control agency. */
  FANC(Scopes.CONSULT_FANC);

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> scopes;

  Role(String... scopes) {
    this.scopes = Set.of(scopes);
  }

  /** What its access tokens allow. */
  public Set<String> scopes() {
    return scopes;
  }
}
