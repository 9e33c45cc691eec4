package io.github.openmidid.mhealth;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.Locale;
import java.util.Optional;

/**
 * A body that states that an app has a level. For M3 the authority is RIZIV/INAMI.
 *
 * <pre>{@code
 * LevelSource.RIZIV.displayName(Locale.FRENCH); // l’INAMI
 * }</pre>
 *
 * <p>Source: the page of mHealthBELGIUM, on its management since 2024 and on the authority for each
 * level.
 */
public enum LevelSource {
  /** The platform mHealthBELGIUM, which the sector federations beMedTech and Agoria run. */
  PLATFORM("platform"),
  /** RIZIV/INAMI, which decides on financing. */
  RIZIV("riziv");

  private final String code;

  LevelSource(String code) {
    this.code = code;
  }

  /** Returns the source with exactly this wire code, or empty if this release does not know it. */
  public static Optional<LevelSource> ofCode(String code) {
    return WireCode.find(LevelSource.class, LevelSource::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code riziv}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the source with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static LevelSource fromString(String code) {
    return WireCode.parse(LevelSource.class, LevelSource::code, code);
  }

  /**
   * Returns the name in a language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String displayName(Locale locale) {
    return TextBundle.of(locale).get("mhealth.levelSource." + code);
  }
}
