package io.github.openmidid.register;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.internal.PlainTextCheck;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a register holds of one identifier. Codes that this release does not know are kept as the
 * register gave them. A text that is blank or has characters which cannot be seen is refused: it
 * would pass for a billing number or an operator, and none is there.
 *
 * @param midId the identifier
 * @param modalityCode the modality as the register gave it; see {@link #modality()}
 * @param operator the hospital or practitioner to whom it was granted, if the register says so; a
 *     snapshot of small extent does not
 * @param statusCode the status as the register gave it; see {@link #status()}
 * @param grantedAt when it was granted, if the register says so
 * @param billingNumber the number that RIZIV/INAMI gave to the linked device, if it has one; its
 *     format is not public
 */
public record Registration(
    MidId midId,
    String modalityCode,
    Optional<String> operator,
    String statusCode,
    Optional<Instant> grantedAt,
    Optional<String> billingNumber) {

  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException if a text has no letter or digit, or has a control character,
   *     an invisible one or half of a surrogate pair; or if the identifier was made without {@link
   *     MidId}'s own methods and is none. The message names the part and does not hold it
   */
  public Registration {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(modalityCode, "modalityCode");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(statusCode, "statusCode");
    Objects.requireNonNull(grantedAt, "grantedAt");
    Objects.requireNonNull(billingNumber, "billingNumber");
    if (!MidId.isCanonical(midId.toString())) {
      throw new IllegalArgumentException("midId is not well formed");
    }
    PlainTextCheck.require("modalityCode", modalityCode);
    PlainTextCheck.require("statusCode", statusCode);
    if (operator.isPresent()) {
      PlainTextCheck.require("operator", operator.get());
    }
    if (billingNumber.isPresent()) {
      PlainTextCheck.require("billingNumber", billingNumber.get());
    }
  }

  /** Creates a registration with a known operator; checks every part. */
  public Registration(
      MidId midId,
      String modalityCode,
      String operator,
      String statusCode,
      Optional<Instant> grantedAt,
      Optional<String> billingNumber) {
    this(
        midId,
        modalityCode,
        Optional.of(Objects.requireNonNull(operator, "operator")),
        statusCode,
        grantedAt,
        billingNumber);
  }

  /**
   * A registration without date of granting and billing number.
   *
   * @throws IllegalArgumentException if the operator is none, or the status {@link
   *     RegistrationStatus#UNKNOWN}, which has no code
   */
  public static Registration of(
      MidId midId, Modality modality, String operator, RegistrationStatus status) {
    return new Registration(
        midId, modality.code(), operator, status.code(), Optional.empty(), Optional.empty());
  }

  /** The modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }

  /** The status; {@link RegistrationStatus#UNKNOWN} if this release does not know the code. */
  public RegistrationStatus status() {
    return RegistrationStatus.ofCode(statusCode);
  }

  /** Whether the identifier is tied to a device. */
  public boolean isLinked() {
    return status() == RegistrationStatus.LINKED;
  }
}
