package io.github.openmidid.device;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.Locale;

/**
 * The origin of a statement about a device.
 *
 * <pre>{@code
 * EvidenceOrigin.OBSERVER.label(Locale.FRENCH); // "observateur du rapport"
 * }</pre>
 */
public enum EvidenceOrigin {
  /** A row of a list, or manual input. */
  LIST("list"),
  /** The general equipment attributes of an image or report. */
  HEADER("header"),
  /** The observer context of a report. */
  OBSERVER("observer"),
  /** A participant of a report, such as the device that irradiated. */
  PARTICIPANT("participant"),
  /** The equipment that contributed to an object, which may be a workstation. */
  CONTRIBUTING_EQUIPMENT("contributingEquipment");

  private final String code;

  EvidenceOrigin(String code) {
    this.code = code;
  }

  /** Returns the wire code, in lowerCamelCase: {@code contributingEquipment}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the origin with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static EvidenceOrigin fromString(String code) {
    return WireCode.parse(EvidenceOrigin.class, EvidenceOrigin::code, code);
  }

  /**
   * Returns the name of the origin in a language, without a capital.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String label(Locale locale) {
    return TextBundle.of(locale).get("device.origin." + code);
  }
}
