package io.github.openmidid.client.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The access that a register grants to an access token: its role, and whose identifiers it sees.
 * Immutable. Codes that this release does not know are kept as text.
 *
 * <p>A register does not reveal identifiers that a token may not see: a lookup of them is empty, as
 * of those that do not exist. With this information, a program can state what such an empty result
 * means: "not among the MID-IDs of AZ Voorbeeld", for example, and not "unknown".
 *
 * <pre>{@code
 * AccessInformation access = client.access();
 * if (!access.isFull()) {
 *   out.println("MID-IDs of " + String.join(", ", access.operators()) + " only");
 * }
 * }</pre>
 *
 * @param organization the organization on whose behalf the token acts
 * @param userId the person or program, if the token identifies one
 * @param roleCode the role, for example {@code supplier}, as in the response
 * @param extentCode which identifiers the token sees: {@code full}, {@code own}, {@code minimal} or
 *     {@code none}, as in the response
 * @param operators the operators whose identifiers the token sees, in alphabetical order; empty
 *     unless the extent is {@code own}, and for a recognised institution to which no operator
 *     delegates access at present
 */
public record AccessInformation(
    String organization,
    Optional<String> userId,
    String roleCode,
    String extentCode,
    List<String> operators) {
  /** Copies the list and validates that nothing is null. */
  public AccessInformation {
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(roleCode, "roleCode");
    Objects.requireNonNull(extentCode, "extentCode");
    operators = List.copyOf(operators);
  }

  /** Returns the role; empty if this release does not know the code. */
  public Optional<AccessRole> role() {
    return AccessRole.ofCode(roleCode);
  }

  /** Returns the extent; empty if this release does not know the code. */
  public Optional<AccessExtent> extent() {
    return AccessExtent.ofCode(extentCode);
  }

  /** Returns whether the token sees all identifiers, so that an empty lookup means unknown. */
  public boolean isFull() {
    return extentCode.equals(AccessExtent.FULL.code());
  }
}
