package io.github.openmidid.device;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import io.github.openmidid.internal.WireCode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison of one stated text with a registered device, with both exact texts.
 *
 * <pre>{@code
 * comparison.attribute(); // MAKE
 * comparison.result(); // SAME
 * comparison.stated(); // "TOSHIBA_MEC"
 * comparison.registered(); // Optional["Canon"]
 * }</pre>
 *
 * @param attribute what was compared, not null
 * @param result the result, not null
 * @param stated the exact text of the evidence, not null
 * @param registered the exact text of the register, or empty if it has none. A period of use is
 *     written as in ISO 8601: {@code 2024-03-01/2026-05-01}, with {@code ..} for an open end
 * @param origins where the text is stated, at least one
 */
public record AttributeComparison(
    DeviceAttribute attribute,
    Result result,
    String stated,
    Optional<String> registered,
    Set<EvidenceOrigin> origins) {

  /** Copies the origins and validates that nothing is null. */
  public AttributeComparison {
    Objects.requireNonNull(attribute, "attribute");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(registered, "registered");
    origins = Set.copyOf(origins);
  }

  /** The result of a comparison. */
  public enum Result {
    /** The two mean the same, whatever their spelling. */
    SAME("same"),
    /** One contains the other, as a free text contains a serial number. */
    SIMILAR("similar"),
    /** The two exclude each other. */
    DIFFERENT("different"),
    /** The register has no text, or one of the two cannot be read. */
    NOT_COMPARED("notCompared");

    private final String code;

    Result(String code) {
      this.code = code;
    }

    /** Returns the wire code, in lowerCamelCase: {@code notCompared}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the result with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Result fromString(String code) {
      return WireCode.parse(Result.class, Result::code, code);
    }
  }

  /** Returns the attribute and the result as a text in each language, without the two texts. */
  public Map<String, String> messages() {
    return new TextsByLanguage(this::message);
  }

  /**
   * Returns the attribute and the result in one language, without the two texts: {@code Serial
   * number: differs}.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    return TextBundle.of(locale).get("device.comparison." + result.code(), attribute.label(locale));
  }

  /** Returns the attribute and the result, without texts: {@code make same}. */
  @Override
  public String toString() {
    return attribute.code() + " " + result.code();
  }
}
