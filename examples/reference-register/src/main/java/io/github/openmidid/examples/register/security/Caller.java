package io.github.openmidid.examples.register.security;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The caller of an operation, as the access token identifies it.
 *
 * @param organization the organization for which it acts
 * @param userId the person or program, if the token names one besides the organization
 * @param scopes the scopes of the token
 * @param traceId the trace id of the response; empty outside of a request
 * @param delegatingOperators the operators that delegate access to the organization now, by scope;
 *     used for a recognised institution only
 */
public record Caller(
    String organization,
    Optional<String> userId,
    Set<String> scopes,
    String traceId,
    Map<String, Set<String>> delegatingOperators) {

  /** Creates a caller to whom no operator delegates access. */
  public Caller(String organization, Optional<String> userId, Set<String> scopes, String traceId) {
    this(organization, userId, scopes, traceId, Map.of());
  }

  /** Returns whether the caller is the FPS Health, the only one with these scopes. */
  public boolean isHealthAuthority() {
    return scopes.contains(Scopes.LINK) || scopes.contains(Scopes.GRANT_EXISTING);
  }

  /**
   * Returns whether the caller is a recognised institution, which sees the data of the operators
   * that delegate access to it, and no other data.
   */
  public boolean isInstitution() {
    return scopes.contains(Scopes.CONSULT_DELEGATING_OPERATORS);
  }

  /**
   * Returns whether the caller is a supplier, who sees modality and status of the identifiers with
   * which it has reported a delivery.
   */
  public boolean isSupplier() {
    return scopes.contains(Scopes.REPORT_DELIVERIES) && !maySeeAllOperators() && !isInstitution();
  }

  /**
   * Returns whether the caller may see the data of every operator: the FPS Health and RIZIV/INAMI.
   */
  public boolean maySeeAllOperators() {
    return isHealthAuthority() || scopes.contains(Scopes.ASSIGN_BILLING_NUMBERS);
  }

  /**
   * Returns the operators whose identifiers or devices the caller may see; empty if it may see
   * those of all.
   *
   * @param scope {@link Scopes#CONSULT} for identifiers, {@link Scopes#CONSULT_DEVICES} for devices
   */
  public Optional<Set<String>> operators(String scope) {
    if (maySeeAllOperators()) {
      return Optional.empty();
    }
    return Optional.of(
        isInstitution() ? delegatingOperators.getOrDefault(scope, Set.of()) : Set.of(organization));
  }

  /**
   * Returns whether the caller may see the identifiers or devices of an operator.
   *
   * @param scope {@link Scopes#CONSULT} for identifiers, {@link Scopes#CONSULT_DEVICES} for devices
   */
  public boolean maySeeOperator(String operator, String scope) {
    return operators(scope).filter(visible -> !visible.contains(operator)).isEmpty();
  }

  /** Returns whether the caller may see the records of an organization. */
  public boolean maySee(String owner) {
    return maySeeAllOperators() || owner.equals(organization);
  }

  /** Returns whether the caller delegates access, and decides on access requests. */
  public boolean managesDelegations() {
    return scopes.contains(Scopes.MANAGE_DELEGATIONS);
  }

  /** Returns whether the caller may see access requests: its own, or those of its organization. */
  public boolean maySeeAccessRequests() {
    return managesDelegations() || personOfOperator().isPresent();
  }

  /**
   * Returns the person of an operator whom the token identifies. Empty for a program, for another
   * role, and for a person whose id may have been shortened, since others may share it.
   */
  public Optional<String> personOfOperator() {
    boolean isOperator =
        Role.of(scopes)
            .filter(role -> role != Role.OPERATOR && role != Role.LOCAL_ADMINISTRATOR)
            .isEmpty();
    return userId.filter(
        person ->
            isOperator && person.codePointCount(0, person.length()) < CallerReader.LONGEST_USER_ID);
  }

  /**
   * Returns the operators whose devices the caller may look up: all for an empty result, none for
   * an empty set.
   */
  public Optional<Set<String>> deviceOperators() {
    return scopes.contains(Scopes.CONSULT_DEVICES)
        ? operators(Scopes.CONSULT_DEVICES)
        : Optional.of(Set.of());
  }

  /** Returns whether the caller may report the device of an operator, and its changes. */
  public boolean mayReportDeviceOf(Optional<String> operator) {
    return scopes.contains(Scopes.REPORT_DEVICES)
        && (isHealthAuthority() || operator.equals(Optional.of(organization)));
  }

  /** Returns the organization to which the caller's view is limited; empty if it is not limited. */
  public Optional<String> limitedTo() {
    return maySeeAllOperators() ? Optional.empty() : Optional.of(organization);
  }
}
