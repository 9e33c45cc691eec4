package io.github.openmidid.examples.register.security;

import java.util.Optional;
import java.util.Set;

/** The participants in the procedure, with the scopes that the contract assigns to each. */
public enum Role {
  /** A hospital or practitioner who operates devices. */
  OPERATOR(
      "operator",
      Scopes.REQUEST,
      Scopes.CONSULT,
      Scopes.REPORT_DEVICES,
      Scopes.CONSULT_DEVICES,
      Scopes.CONSULT_DELIVERIES,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /** A person who manages the delegations of an operator and reads its audit trail. */
  LOCAL_ADMINISTRATOR(
      "localAdministrator",
      Scopes.REQUEST,
      Scopes.CONSULT,
      Scopes.REPORT_DEVICES,
      Scopes.CONSULT_DEVICES,
      Scopes.CONSULT_DELIVERIES,
      Scopes.MANAGE_DELEGATIONS,
      Scopes.CONSULT_AUDIT,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /**
   * A recognised institution for physical control, which sees the data of the operators that
   * delegate access to it.
   */
  RECOGNISED_INSTITUTION(
      "recognisedInstitution",
      Scopes.CONSULT,
      Scopes.CONSULT_DEVICES,
      Scopes.CONSULT_DELEGATING_OPERATORS,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /** A supplier who delivers and installs devices. */
  SUPPLIER(
      "supplier",
      Scopes.CONSULT,
      Scopes.REPORT_DELIVERIES,
      Scopes.CONSULT_DELIVERIES,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /** The Federal Public Service Health, which keeps the cadastre. */
  FPS_HEALTH(
      "fpsHealth",
      Scopes.CONSULT,
      Scopes.REPORT_DEVICES,
      Scopes.CONSULT_DEVICES,
      Scopes.CONSULT_DELIVERIES,
      Scopes.LINK,
      Scopes.GRANT_EXISTING,
      Scopes.SUBMIT_NOTIFICATION_FILES,
      Scopes.CONSULT_AUDIT,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /** RIZIV/INAMI, which assigns billing numbers. */
  RIZIV(
      "riziv",
      Scopes.CONSULT,
      Scopes.CONSULT_DEVICES,
      Scopes.ASSIGN_BILLING_NUMBERS,
      Scopes.DOWNLOAD_SNAPSHOTS),
  /** The nuclear control agency (FANC). */
  FANC("fanc", Scopes.CONSULT_FANC);

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // immutable: created by Set.of
  private final Set<String> scopes;

  Role(String code, String... scopes) {
    this.code = code;
    this.scopes = Set.of(scopes);
  }

  /** Returns the code in wire format: {@code localAdministrator}. */
  public String code() {
    return code;
  }

  /** Returns the scopes of its access tokens. */
  public Set<String> scopes() {
    return scopes;
  }

  /**
   * Returns the role of a caller by the scopes that only that role has; an operator, or a person of
   * one, by any scope of operators. Empty if the scopes are those of no role.
   */
  public static Optional<Role> of(Set<String> scopes) {
    if (scopes.contains(Scopes.LINK) || scopes.contains(Scopes.GRANT_EXISTING)) {
      return Optional.of(FPS_HEALTH);
    }
    if (scopes.contains(Scopes.ASSIGN_BILLING_NUMBERS)) {
      return Optional.of(RIZIV);
    }
    if (scopes.contains(Scopes.CONSULT_DELEGATING_OPERATORS)) {
      return Optional.of(RECOGNISED_INSTITUTION);
    }
    if (scopes.contains(Scopes.REPORT_DELIVERIES)) {
      return Optional.of(SUPPLIER);
    }
    if (scopes.contains(Scopes.MANAGE_DELEGATIONS)) {
      return Optional.of(LOCAL_ADMINISTRATOR);
    }
    if (OPERATOR.scopes.stream().anyMatch(scopes::contains)) {
      return Optional.of(OPERATOR);
    }
    return scopes.contains(Scopes.CONSULT_FANC) ? Optional.of(FANC) : Optional.empty();
  }
}
