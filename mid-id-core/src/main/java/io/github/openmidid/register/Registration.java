package io.github.openmidid.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonObject;
import io.github.openmidid.internal.PlainTextCheck;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registration of one identifier in a register. Codes that this release does not know are kept
 * unchanged. A text that is blank or has invisible characters is rejected, so that it cannot be
 * mistaken for a billing number or an operator.
 *
 * <pre>{@code
 * Registration registration =
 *     Registration.of(midId, Modality.CT, "AZ Voorbeeld", RegistrationStatus.LINKED);
 * registration.isLinked(); // true
 * }</pre>
 *
 * @param midId the identifier, not null
 * @param modalityCode the wire code of the modality as the register returned it; see {@link
 *     #modality()}
 * @param operator the hospital or practitioner to which the identifier was granted; empty if the
 *     register does not return it, for example in a snapshot without operators, which holds no
 *     billing numbers either; see {@link #hasBillingNumber()}
 * @param statusCode the wire code of the status as the register returned it; see {@link #status()}
 * @param grantedAt the moment at which the identifier was granted, if the register returns it
 * @param billingNumber the number that RIZIV/INAMI assigned to the linked device, if it has one;
 *     its format is not public
 */
public record Registration(
    MidId midId,
    String modalityCode,
    Optional<String> operator,
    String statusCode,
    Optional<Instant> grantedAt,
    Optional<String> billingNumber) {

  /**
   * Creates a registration and checks all parts.
   *
   * @throws IllegalArgumentException if a text has no letter or digit, or has a control character,
   *     an invisible character or an unpaired surrogate; or if the identifier is malformed because
   *     it was created by reflection instead of a method of {@link MidId}. The message names the
   *     part and does not hold its value
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

  /**
   * Creates a registration with a known operator and checks all parts.
   *
   * @throws IllegalArgumentException if a part is invalid
   */
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
   * Creates a registration without a grant date and without a billing number.
   *
   * @throws IllegalArgumentException if the operator is not plain text, or the status is {@link
   *     RegistrationStatus#UNKNOWN}, which has no code
   */
  public static Registration of(
      MidId midId, Modality modality, String operator, RegistrationStatus status) {
    return new Registration(
        midId, modality.code(), operator, status.code(), Optional.empty(), Optional.empty());
  }

  /** Returns the modality, or empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }

  /**
   * Returns the status, or {@link RegistrationStatus#UNKNOWN} if this release does not know the
   * code.
   */
  public RegistrationStatus status() {
    return RegistrationStatus.ofCode(statusCode);
  }

  /** Returns whether the identifier is linked to a device. */
  public boolean isLinked() {
    return status() == RegistrationStatus.LINKED;
  }

  /**
   * Returns whether the linked device has a billing number. Empty if the register does not tell: a
   * registration without an operator is from a register that returns only part of it, so that a
   * missing billing number means nothing.
   */
  public Optional<Boolean> hasBillingNumber() {
    return billingNumber.isPresent() || operator.isPresent()
        ? Optional.of(billingNumber.isPresent())
        : Optional.empty();
  }

  /**
   * Returns the JSON form, a map of texts. What is empty is absent.
   *
   * <pre>{@code
   * {"midId": "MID-9912-3456-11", "modalityCode": "ct", "operator": "AZ Voorbeeld",
   *   "statusCode": "linked", "grantedAt": "2027-02-02T10:00:00Z", "billingNumber": "12345"}
   * }</pre>
   */
  @JsonValue
  public Map<String, Object> toMap() {
    return new JsonObject()
        .put("midId", midId.toString())
        .put("modalityCode", modalityCode)
        .put("operator", operator)
        .put("statusCode", statusCode)
        .put("grantedAt", grantedAt.map(Instant::toString))
        .put("billingNumber", billingNumber)
        .toMap();
  }

  /**
   * Returns the registration with this JSON form; Jackson uses this method.
   *
   * @throws IllegalArgumentException if the JSON is invalid; the message does not hold its values
   */
  @FromJson
  public static Registration fromMap(Map<String, ? extends @Nullable Object> json) {
    JsonObject object = new JsonObject(json);
    return new Registration(
        object.parsed("midId", MidId::of),
        object.text("modalityCode"),
        object.optionalText("operator"),
        object.text("statusCode"),
        object.optionalInstant("grantedAt"),
        object.optionalText("billingNumber"));
  }
}
