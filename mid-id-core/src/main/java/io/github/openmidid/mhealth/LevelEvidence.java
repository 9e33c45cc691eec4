package io.github.openmidid.mhealth;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Evidence that an app provides for a level.
 *
 * <pre>{@code
 * PyramidLevel.M2.evidence(RulesEdition.FROM_2024).contains(LevelEvidence.ADMISSIBLE_REQUEST); // true
 * }</pre>
 *
 * <p>Source: mhealthbelgium.be, pages on the validation pyramid, on level 2 and on financing.
 */
public enum LevelEvidence {
  /** The app is declared and CE-marked as a medical device. */
  CE_MARKING("ceMarking"),
  /** The app was notified to the FAMHP, voluntarily. */
  FAMHP_NOTIFICATION("famhpNotification"),
  /** The app and its company declare that they follow the GDPR. */
  GDPR_DECLARATION("gdprDeclaration"),
  /** An independent organisation assessed the ICT criteria of the eHealth platform. */
  ICT_ASSESSMENT("ictAssessment"),
  /** The app meets the ICT criteria for secure connection and integration. */
  ICT_CRITERIA("ictCriteria"),
  /**
   * The patient uses a device that makes diagnosis, therapy or monitoring at a distance possible.
   */
  REMOTE_CARE("remoteCare"),
  /** RIZIV/INAMI received a request for reimbursement that is admissible. */
  ADMISSIBLE_REQUEST("admissibleRequest"),
  /** RIZIV/INAMI finances the app temporarily in a care process. */
  TEMPORARY_FINANCING("temporaryFinancing"),
  /** RIZIV/INAMI finances the app definitively in a care process. */
  DEFINITIVE_FINANCING("definitiveFinancing");

  static final Set<LevelEvidence> M2_BEFORE_2024 =
      Collections.unmodifiableSet(EnumSet.of(ICT_ASSESSMENT));

  static final Set<LevelEvidence> M2_FROM_2024 =
      Collections.unmodifiableSet(EnumSet.of(ICT_CRITERIA, REMOTE_CARE, ADMISSIBLE_REQUEST));

  private final String code;

  LevelEvidence(String code) {
    this.code = code;
  }

  /**
   * Returns the evidence with exactly this wire code, or empty if this release does not know it.
   */
  public static Optional<LevelEvidence> ofCode(String code) {
    return WireCode.find(LevelEvidence.class, LevelEvidence::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code ceMarking}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the evidence with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static LevelEvidence fromString(String code) {
    return WireCode.parse(LevelEvidence.class, LevelEvidence::code, code);
  }

  /**
   * Returns the name in a language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String displayName(Locale locale) {
    return TextBundle.of(locale).get("mhealth.evidence." + code);
  }
}
