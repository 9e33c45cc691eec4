package io.github.openmidid.cadastre;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.Modality;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The name of the file with which a device is reported to the cadastre: {@code
 * XXX-Y-ZZZZ-MELDING_TOESTEL} in Dutch, {@code XXX-Y-ZZZZ-NOTIFICATION_APPAREIL} in French.
 *
 * <pre>{@code
 * NotificationFileName name =
 *     NotificationFileName.parse("111-SPECT-CT1-2015-NOTIFICATION_APPAREIL.xlsx");
 * name.operator(); // "111"
 * name.modality(); // SPECT_CT
 * name.sequenceNumber(); // OptionalInt[1]
 * }</pre>
 *
 * <p>Source: FAQ on medical imaging of the FPS Health, question 3. It defines XXX and Y; this
 * library interprets ZZZZ as the year, according to the example in the FAQ.
 *
 * @param operator XXX: the recognition number of a hospital, or the name of another operator;
 *     hyphens are allowed
 * @param modality Y: the type of device, in any spelling that {@link Modality#tryParse} accepts
 * @param sequenceNumber the number after Y that distinguishes devices of one type, 1 to 9999; empty
 *     if there is none. A replacement device gets a new number
 * @param year ZZZZ, 1900 to 2099
 * @param language the language of the notification: French, otherwise Dutch
 */
public record NotificationFileName(
    String operator, Modality modality, OptionalInt sequenceNumber, int year, Locale language) {

  static final Locale DUTCH = Locale.forLanguageTag("nl");
  static final String DUTCH_ENDING = "-MELDING_TOESTEL";
  static final String FRENCH_ENDING = "-NOTIFICATION_APPAREIL";

  /** The reason why a text is not a file name. The constants are in the order of the checks. */
  public enum Fault {
    /** The text is null, empty or consists of white space. */
    MISSING("missing"),
    /** The text has more than 255 characters, which file systems reject. */
    TOO_LONG("tooLong"),
    /**
     * The text has an invisible character, or one that is illegal in a file name, such as a slash.
     */
    ILLEGAL_CHARACTER("illegalCharacter"),
    /** The text does not have one of the two endings, optionally followed by .xls or .xlsx. */
    ENDING("ending"),
    /** There is no year of four digits before the ending. */
    YEAR("year"),
    /** There is no type of device before the year. */
    DEVICE_TYPE("deviceType"),
    /** The type of device has no MID-ID, for example a cone-beam CT. */
    NOT_REGISTERED("notRegistered"),
    /** The sequence number begins with 0 or has more than four digits. */
    SEQUENCE_NUMBER("sequenceNumber"),
    /** The operator has no letter or digit, or begins or ends with white space. */
    OPERATOR("operator");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    /** Returns the wire code of this fault, in lowerCamelCase: {@code deviceType}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the fault with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Fault fromString(String code) {
      return WireCode.parse(Fault.class, Fault::code, code);
    }
  }

  /**
   * Creates a file name. Checks that the canonical form parses to the same parts.
   *
   * @throws IllegalArgumentException if it does not: the year is out of range, the operator has a
   *     slash, or the operator is {@code 111-PET} with a CT, which parses as a PET-CT of {@code
   *     111}
   */
  public NotificationFileName {
    Objects.requireNonNull(operator, "operator");
    language = language.getLanguage().equals("fr") ? Locale.FRENCH : DUTCH;
    String text = text(operator, modality, sequenceNumber, year, language);
    // An ambiguous hyphen would make this the name of another operator and another device.
    if (!new FileNameDiagnosis(text).hasOperator(operator)) {
      throw new IllegalArgumentException("the parts do not form a notification file name");
    }
  }

  /**
   * Parses a file name, with or without the extension {@code .xls} or {@code .xlsx}. Letter case is
   * ignored, as on many file systems; surrounding white space is not accepted.
   *
   * @throws IllegalArgumentException if the text is not a file name; the message holds the fault
   *     and its index and does not quote the text
   */
  public static NotificationFileName parse(@Nullable CharSequence text) {
    FileNameDiagnosis diagnosis = diagnose(text);
    if (!diagnosis.isValid()) {
      throw new IllegalArgumentException("not a notification file name: " + diagnosis);
    }
    return diagnosis.fileName().orElseThrow();
  }

  /**
   * Parses a file name as {@link #parse} does, but returns empty if the text is not one. Never
   * throws.
   */
  public static Optional<NotificationFileName> tryParse(@Nullable CharSequence text) {
    return diagnose(text).fileName();
  }

  /** Checks a text and returns the file name or the fault and its index. Never throws. */
  public static FileNameDiagnosis diagnose(@Nullable CharSequence text) {
    return new FileNameDiagnosis(text == null ? "" : text);
  }

  /**
   * Returns the file name of a text in canonical form; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if the text is not a file name in canonical form
   */
  @FromJson
  public static NotificationFileName fromString(String text) {
    NotificationFileName name = parse(text);
    if (!name.toString().equals(text)) {
      throw new IllegalArgumentException("the notification file name is not canonical");
    }
    return name;
  }

  /**
   * Returns the file name in its canonical form, without an extension. It is also the JSON form.
   */
  @JsonValue
  @Override
  public String toString() {
    return text(operator, modality, sequenceNumber, year, language);
  }

  static String text(
      String operator, Modality modality, OptionalInt sequenceNumber, int year, Locale language) {
    boolean french = language.equals(Locale.FRENCH);
    String type = modality.display(language);
    String number = sequenceNumber.isPresent() ? "" + sequenceNumber.getAsInt() : "";
    return operator + '-' + type + number + '-' + year + (french ? FRENCH_ENDING : DUTCH_ENDING);
  }
}
