package io.github.openmidid.register;

import io.github.openmidid.MidId;
import java.util.Objects;

/**
 * Thrown when an identifier is looked up that is outside of the part of all identifiers that a
 * register holds. The identifier is then neither known nor unknown.
 *
 * <pre>{@code
 * try {
 *   register.find(midId);
 * } catch (OutsideExtentException e) {
 *   // e.midId() may have been granted to somebody else: ask a register that holds all of them
 * }
 * }</pre>
 *
 * <p>{@link MidIdRegister#lookUp} and {@link MidIdRegister#lookUpAll} return {@link
 * LookupResult.Outcome#CANNOT_TELL} instead.
 */
public final class OutsideExtentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The first requested identifier that is outside of the extent. */
  private final MidId midId;

  /**
   * Creates an exception.
   *
   * @param midId the requested identifier, not null
   */
  public OutsideExtentException(MidId midId) {
    super(
        Objects.requireNonNull(midId, "midId")
            + " is not in this part of the register, which cannot tell whether it is granted");
    this.midId = midId;
  }

  /** Returns the first requested identifier that is outside of the extent. */
  public MidId midId() {
    return midId;
  }
}
