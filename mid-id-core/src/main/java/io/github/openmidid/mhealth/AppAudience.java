package io.github.openmidid.mhealth;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.Locale;
import java.util.Optional;

/**
 * A group of people or institutions for whom an app is intended.
 *
 * <pre>{@code
 * AppAudience.HEALTHCARE_PROFESSIONAL.displayName(Locale.ENGLISH); // healthcare professionals
 * }</pre>
 *
 * <p>Source: the page of mHealthBELGIUM, which addresses "burgers, zorgverleners en
 * zorginstellingen". The codes are ours: those of the platform are not public.
 */
public enum AppAudience {
  /** Patients and other citizens. */
  PATIENT("patient"),
  /** Healthcare professionals. */
  HEALTHCARE_PROFESSIONAL("healthcareProfessional"),
  /** Healthcare institutions. */
  HEALTHCARE_INSTITUTION("healthcareInstitution");

  private final String code;

  AppAudience(String code) {
    this.code = code;
  }

  /**
   * Returns the audience with exactly this wire code, or empty if this release does not know it.
   */
  public static Optional<AppAudience> ofCode(String code) {
    return WireCode.find(AppAudience.class, AppAudience::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code healthcareProfessional}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the audience with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static AppAudience fromString(String code) {
    return WireCode.parse(AppAudience.class, AppAudience::code, code);
  }

  /**
   * Returns the name in a language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String displayName(Locale locale) {
    return TextBundle.of(locale).get("mhealth.audience." + code);
  }
}
