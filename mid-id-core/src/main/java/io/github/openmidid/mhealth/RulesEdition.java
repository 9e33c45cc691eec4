package io.github.openmidid.mhealth;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An edition of the rules of the pyramid. Level 2 means different things in the two.
 *
 * <pre>{@code
 * RulesEdition.on(LocalDate.of(2023, 12, 31)); // BEFORE_2024
 * }</pre>
 *
 * <p>Source: the page of mHealthBELGIUM, "mHealthBelgium 2.0 vanaf 2024".
 */
public enum RulesEdition {
  /** Until the end of 2023: M2 means the ICT criteria of the eHealth platform. */
  BEFORE_2024("before2024"),
  /** From 2024 on: M2 means a request for reimbursement to RIZIV/INAMI that is admissible. */
  FROM_2024("from2024");

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  private final String code;

  RulesEdition(String code) {
    this.code = code;
  }

  /** Returns the edition that applied on a day. */
  public static RulesEdition on(LocalDate day) {
    return day.isBefore(FIRST_DAY) ? BEFORE_2024 : FROM_2024;
  }

  /** Returns the edition with exactly this wire code, or empty if this release does not know it. */
  public static Optional<RulesEdition> ofCode(String code) {
    return WireCode.find(RulesEdition.class, RulesEdition::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code from2024}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the edition with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static RulesEdition fromString(String code) {
    return WireCode.parse(RulesEdition.class, RulesEdition::code, code);
  }

  /**
   * Returns the name in a language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String displayName(Locale locale) {
    return TextBundle.of(locale).get("mhealth.edition." + code);
  }
}
