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
 * A level of the validation pyramid, from the lowest to the highest.
 *
 * <pre>{@code
 * PyramidLevel.M2.explanation(RulesEdition.FROM_2024, Locale.ENGLISH);
 * }</pre>
 *
 * <p>Source: the pages of mHealthBELGIUM on the pyramid. Names in German are ours; the platform has
 * none.
 */
public enum PyramidLevel {
  /** The app is CE-marked as a medical device. */
  M1(
      "m1",
      LevelEvidence.CE_MARKING,
      LevelEvidence.FAMHP_NOTIFICATION,
      LevelEvidence.GDPR_DECLARATION),
  /** The meaning depends on the {@link RulesEdition}. */
  M2("m2"),
  /** The app is proving its socio-economic value, and is financed temporarily in a care process. */
  M3_LIGHT("m3Light", LevelEvidence.TEMPORARY_FINANCING),
  /**
   * The app has proven its socio-economic value, and is financed definitively in a care process.
   */
  M3_PLUS("m3Plus", LevelEvidence.DEFINITIVE_FINANCING);

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<LevelEvidence> evidence;

  PyramidLevel(String code, LevelEvidence... evidence) {
    this.code = code;
    Set<LevelEvidence> set = EnumSet.noneOf(LevelEvidence.class);
    Collections.addAll(set, evidence);
    this.evidence = Collections.unmodifiableSet(set);
  }

  /** Returns the level with exactly this wire code, or empty if this release does not know it. */
  public static Optional<PyramidLevel> ofCode(String code) {
    return WireCode.find(PyramidLevel.class, PyramidLevel::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code m3Light}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the level with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static PyramidLevel fromString(String code) {
    return WireCode.parse(PyramidLevel.class, PyramidLevel::code, code);
  }

  /** Returns whether the level belongs to a care process; M1 and M2 belong to the app. */
  public boolean needsCareProcess() {
    return this == M3_LIGHT || this == M3_PLUS;
  }

  /** Returns the evidence that this level requires, besides that of the levels below. */
  public Set<LevelEvidence> evidence(RulesEdition edition) {
    if (this != M2) {
      return evidence;
    }
    return edition == RulesEdition.BEFORE_2024
        ? LevelEvidence.M2_BEFORE_2024
        : LevelEvidence.M2_FROM_2024;
  }

  /**
   * Returns the name in a language: {@code Level 3 light}.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String displayName(Locale locale) {
    return TextBundle.of(locale).get("mhealth.level." + code);
  }

  /**
   * Returns the meaning of the level in an edition of the rules, in one or two sentences.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String explanation(RulesEdition edition, Locale locale) {
    String variant = this == M2 ? "." + edition.code() : "";
    return TextBundle.of(locale).get("mhealth.explanation." + code + variant);
  }
}
