package io.github.openmidid.client.internal.contract;

import static io.github.openmidid.client.internal.contract.ResponseValue.required;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.StdConverter;

/**
 * The JSON of a registration. A plain class instead of a mix-in of the public type, since Jackson
 * creates records more slowly: about a tenth of the time of a batch response with 1,000 items.
 * Lookups also map the identifier to the requested one instead of parsing it.
 */
public class RegistrationWire {
  public @Nullable String midId;
  public @Nullable String modality;
  public @Nullable String status;
  public @Nullable String grantedAt;
  public @Nullable String billingNumber;

  private @Nullable String operator;
  private boolean hasOperator;

  /** Sets the operator; null is not the same as an operator that is absent. */
  public void setOperator(@Nullable String operator) {
    this.operator = operator;
    this.hasOperator = true;
  }

  /** Maps to the public type with a parser of the name and text of the identifier. */
  public Registration toRegistration(BiFunction<String, String, MidId> parser) {
    required("operator", operator);
    return toAnyRegistration(parser);
  }

  /** Maps the registration of a lookup, which is minimal if a supplier has looked it up. */
  public Registration toVisibleRegistration(BiFunction<String, String, MidId> parser) {
    boolean isMinimal = !hasOperator && grantedAt == null && billingNumber == null;
    return isMinimal ? toAnyRegistration(parser) : toRegistration(parser);
  }

  /**
   * Maps the registration of a snapshot of minimal extent, which has neither an operator nor a
   * billing number nor the date of its grant.
   */
  public Registration toMinimalRegistration(BiFunction<String, String, MidId> parser) {
    if (operator != null || grantedAt != null || billingNumber != null) {
      throw new MalformedResponseException(
          "a registration has more data than the extent of the snapshot allows", null);
    }
    return toAnyRegistration(parser);
  }

  private Registration toAnyRegistration(BiFunction<String, String, MidId> parser) {
    MidId subject = parser.apply("midId", required("midId", midId));
    String modalityCode = TextFormat.CODE.ofResponse("modality", required("modality", modality));
    Optional<String> operatorName =
        Optional.ofNullable(operator).map(text -> TextFormat.NAME.ofResponse("operator", text));
    String statusCode = TextFormat.CODE.ofResponse("status", required("status", status));
    Optional<Instant> granted =
        Optional.ofNullable(grantedAt).map(text -> ResponseValue.instant("grantedAt", text));
    Optional<String> number =
        Optional.ofNullable(billingNumber)
            .map(text -> TextFormat.NUMBER.ofResponse("billingNumber", text));
    try {
      return new Registration(subject, modalityCode, operatorName, statusCode, granted, number);
    } catch (IllegalArgumentException e) { // its message may quote the response
      throw new MalformedResponseException("the registration of the identifier is not valid", null);
    }
  }

  /** Maps to the public type. */
  static final class Mapper extends StdConverter<RegistrationWire, Registration> {
    @Override
    public Registration convert(RegistrationWire registration) {
      return registration.toVisibleRegistration(ResponseValue::midId);
    }
  }
}
