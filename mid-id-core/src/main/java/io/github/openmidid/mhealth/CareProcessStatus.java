package io.github.openmidid.mhealth;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.Locale;
import java.util.Optional;

/**
 * The status of a care process whose financing includes apps.
 *
 * <pre>{@code
 * CareProcessStatus.IN_PREPARATION.displayName(Locale.forLanguageTag("nl")); // in wording
 * }</pre>
 *
 * <p>The Dutch names are those of mHealthBELGIUM. Its words in French and English are not known to
 * this project, and it has no German: those names are ours, see {@link #isNameOfPlatform}.
 */
public enum CareProcessStatus {
  /** The financing is being prepared (nl: in wording). */
  IN_PREPARATION("inPreparation"),
  /** The process is financed (nl: actief). */
  ACTIVE("active"),
  /** The process is not financed any more (nl: niet-actief). */
  INACTIVE("inactive");

  private final String code;

  CareProcessStatus(String code) {
    this.code = code;
  }

  /** Returns the status with exactly this wire code, or empty if this release does not know it. */
  public static Optional<CareProcessStatus> ofCode(String code) {
    return WireCode.find(CareProcessStatus.class, CareProcessStatus::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code inPreparation}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the status with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static CareProcessStatus fromString(String code) {
    return WireCode.parse(CareProcessStatus.class, CareProcessStatus::code, code);
  }

  /**
   * Returns the name in a language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String displayName(Locale locale) {
    return TextBundle.of(locale).get("mhealth.process." + code);
  }

  /** Returns whether the name in this language is that of mHealthBELGIUM, and not ours. */
  public boolean isNameOfPlatform(Locale locale) {
    return locale.getLanguage().equals("nl");
  }
}
