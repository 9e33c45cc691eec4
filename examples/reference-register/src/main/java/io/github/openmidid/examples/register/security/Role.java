package io.github.openmidid.examples.register.security;

import java.util.Set;

/** The participants in the procedure, with the scopes that the contract assigns to each. */
public enum Role {
  /** A hospital or practitioner who operates devices. */
  OPERATOR(
      Scopes.REQUEST,
      Scopes.CONSULT,
      Scopes.REPORT_DEVICES,
      Scopes.CONSULT_DEVICES,
      Scopes.CONSULT_DELIVERIES,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /** A person who manages the delegations of an operator and reads its audit trail. */
  LOCAL_ADMINISTRATOR(
      Scopes.REQUEST,
      Scopes.CONSULT,
      Scopes.REPORT_DEVICES,
      Scopes.CONSULT_DEVICES,
      Scopes.CONSULT_DELIVERIES,
      Scopes.MANAGE_DELEGATIONS,
      Scopes.CONSULT_AUDIT,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /** A supplier who delivers and installs devices. */
  SUPPLIER(
      Scopes.CONSULT,
      Scopes.REPORT_DELIVERIES,
      Scopes.CONSULT_DELIVERIES,
      Scopes.DOWNLOAD_SNAPSHOTS),
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
  /** RIZIV/INAMI, which assigns billing numbers. */
  RIZIV(
      Scopes.CONSULT,
      Scopes.CONSULT_DEVICES,
      Scopes.ASSIGN_BILLING_NUMBERS,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /** The nuclear control agency (FANC). */
  FANC(Scopes.CONSULT_FANC);

  @SuppressWarnings("ImmutableEnumChecker") // immutable: created by Set.of
  private final Set<String> scopes;

  Role(String... scopes) {
    this.scopes = Set.of(scopes);
  }

  /** Returns the scopes of its access tokens. */
  public Set<String> scopes() {
    return scopes;
  }
}
