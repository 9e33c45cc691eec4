package io.github.openmidid.fanc;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.Suggestion;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonRecord;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import io.github.openmidid.internal.WireCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * An error or a warning about one row of a transfer. A row has one finding per cause.
 *
 * <pre>{@code
 * for (Finding<Long> finding : rules.check(rows, register)) {
 *   System.out.println(finding.key() + " " + finding.message(Locale.ENGLISH));
 * }
 * }</pre>
 *
 * @param key the key of the row, not null
 * @param field the field of the row that has to be corrected, not null
 * @param code the cause, not null
 * @param suggestions suggestions for a correction, the most likely first, at most six; often empty
 * @param messages the problem and its solution in one or two sentences, by language code: {@code
 *     nl}, {@code fr}, {@code de} and {@code en}. Where the row differs from the register, they
 *     quote both values; otherwise they do not quote the row
 * @param <K> the type of the key
 */
@JsonRecord
public record Finding<K>(
    K key,
    TransferField field,
    Code code,
    List<Suggestion> suggestions,
    Map<String, String> messages) {

  /**
   * Creates a finding and copies the suggestions and messages.
   *
   * @throws IllegalArgumentException if there is no message in one of the four languages
   */
  public Finding {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(code, "code");
    suggestions = List.copyOf(suggestions);
    messages = TextsByLanguage.copyOf(messages);
  }

  /**
   * The cause of a finding. The constants are in the order in which the findings of a row are
   * listed.
   */
  public enum Code {
    /** The row has no device number. */
    MISSING("missing", Severity.ERROR),
    /** A character, which may be a separator, is not allowed at its position. */
    ILLEGAL_CHARACTER("illegalCharacter", Severity.ERROR),
    /** The text does not begin with {@code MID}. */
    PREFIX("prefix", Severity.ERROR),
    /** The number of digits is wrong, or the text is too long. */
    LENGTH("length", Severity.ERROR),
    /** The check digits do not match. */
    CHECK_DIGITS("checkDigits", Severity.ERROR),
    /**
     * The text is a former FANC number that is no longer allowed, or whose permission is not
     * proven.
     */
    LEGACY("legacy", Severity.ERROR),
    /** The identifier is never issued, or is in the test range outside test mode. */
    RESERVED("reserved", Severity.ERROR),
    /** The register does not know the identifier. */
    UNKNOWN("unknown", Severity.ERROR),
    /** Another row of the file has the same number. */
    DUPLICATE("duplicate", Severity.ERROR),
    /** The device is an MRI, which is not part of the data transfer to FANC. */
    OUT_OF_SCOPE("outOfScope", Severity.ERROR),
    /**
     * The type of device is not one of the six, or differs from the modality of the registration.
     */
    MODALITY("modality", Severity.ERROR),
    /** The register has another operator for the identifier. */
    OPERATOR("operator", Severity.ERROR),
    /** The register has another serial number for the device, or this one for another device. */
    SERIAL_NUMBER("serialNumber", Severity.ERROR),
    /** The register has another make for the device. */
    MAKE("make", Severity.WARNING),
    /** The register has another model for the device. */
    MODEL("model", Severity.WARNING),
    /**
     * Data about devices was not read, or not as it was meant, and therefore not compared. {@link
     * TransferRules} never return this code; a program that reads rows from a file adds it.
     */
    UNREAD("unread", Severity.WARNING),
    /**
     * The identifier is outside of the available part of the register, which therefore cannot state
     * whether it was granted.
     */
    CANNOT_TELL("cannotTell", Severity.WARNING),
    /** The identifier is not yet linked to a device in the cadastre. */
    NOT_LINKED("notLinked", Severity.WARNING),
    /** The identifier is valid, but not in canonical form. */
    NOT_CANONICAL("notCanonical", Severity.WARNING);

    private final String code;
    private final Severity severity;

    Code(String code, Severity severity) {
      this.code = code;
      this.severity = severity;
    }

    /** Returns the code for files, in lowerCamelCase: {@code checkDigits}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the code with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Code fromString(String code) {
      return WireCode.parse(Code.class, Code::code, code);
    }

    /** Returns the severity of all findings with this code. */
    public Severity severity() {
      return severity;
    }
  }

  /** The severity of a finding. */
  public enum Severity {
    /** The row cannot be transferred without a correction. */
    ERROR("error"),
    /** The row can be transferred, but should be reviewed. */
    WARNING("warning");

    private final String code;

    Severity(String code) {
      this.code = code;
    }

    /** Returns the wire code: {@code error} or {@code warning}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the severity with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Severity fromString(String code) {
      return WireCode.parse(Severity.class, Severity::code, code);
    }
  }

  /** Returns the severity, which depends on the code. */
  @JsonProperty
  public Severity severity() {
    return code.severity();
  }

  /**
   * Returns the problem and its solution in one language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    return Objects.requireNonNull(messages.get(TextBundle.language(locale)));
  }

  /** Returns key, field and code: {@code Finding[17 deviceNumber checkDigits]}. */
  @Override
  public String toString() {
    return "Finding[" + key + " " + field.code() + " " + code.code() + "]";
  }
}
