package io.github.openmidid.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.Locale;

/**
 * A reason why an examination could not be billed. The constants are in the order in which the
 * findings of an examination are listed.
 *
 * <pre>{@code
 * BillingReason.BEFORE_NUMBER.source(Locale.ENGLISH);
 * }</pre>
 */
public enum BillingReason {
  /** The examination has no billing number. */
  NO_NUMBER("noNumber", "riziv"),
  /** The register has this number for no device, or for none of the operator. */
  UNKNOWN_NUMBER("unknownNumber", "audit"),
  /**
   * Several devices have this number on the day, or examinations on several devices were billed
   * with it.
   */
  NUMBER_ON_SEVERAL_DEVICES("numberOnSeveralDevices", "misuse"),
  /** The device with this number belongs to another operator. */
  OTHER_OPERATOR("otherOperator", "riziv"),
  /** The day is before the first day on which the number is valid; it is never retroactive. */
  BEFORE_NUMBER("beforeNumber", "faq"),
  /** The day is after the last day on which the number is valid, or after the last day of use. */
  AFTER_END("afterEnd", "audit"),
  /** The MID-ID of the device was not yet linked to it on the day. */
  NOT_LINKED("notLinked", "circular"),
  /** The device was not yet in use on the day. */
  NOT_IN_SERVICE("notInService", "audit"),
  /** The device was used for research only on the day. */
  SCIENTIFIC_DEVICE("scientificDevice", "misuse"),
  /** The examination is of a kind that has no billing number of a device. */
  NOT_REGISTERED_KIND("notRegisteredKind", "decree"),
  /** The device is of a type on which this examination is not performed. */
  MODALITY("modality", "riziv"),
  /** The device was on another site on the day. */
  SITE("site", "riziv");

  private final String code;
  private final String source;

  BillingReason(String code, String source) {
    this.code = code;
    this.source = source;
  }

  /** Returns the wire code, in lowerCamelCase: {@code beforeNumber}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the reason with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static BillingReason fromString(String code) {
    return WireCode.parse(BillingReason.class, BillingReason::code, code);
  }

  /**
   * Returns the published source of the rule: a circular, a page or a report of an authority.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String source(Locale locale) {
    return TextBundle.of(locale).get("billing.source." + source);
  }
}
