package io.github.openmidid.cadastre;

import io.github.openmidid.Modality;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The name of the file with which a device is notified to the cadastre: {@code
 * XXX-Y-ZZZZ-MELDING_TOESTEL} in Dutch, {@code XXX-Y-ZZZZ-NOTIFICATION_APPAREIL} in French. For
 * example {@code 111-SPECT-CT1-2015-NOTIFICATION_APPAREIL}.
 *
 * <p>Source: FAQ on medical imaging of the FPS Health, question 3. It names XXX and Y; that ZZZZ is
 * the year is our reading of its example.
 *
 * @param operator XXX: the recognition number of a hospital, or the name of an operator that is
 *     none; hyphens are allowed
 * @param modality Y: the type of device. Read in every spelling of {@link Modality#tryParse}
 * @param sequenceNumber the number behind Y that tells devices of one type apart, from 1 to 9999;
 *     empty if there is none. A device that replaces another gets a new one
 * @param year ZZZZ, from 1900 to 2099
 * @param language the language of the notification: French, or else Dutch
 */
public record NotificationFileName(
    String operator, Modality modality, OptionalInt sequenceNumber, int year, Locale language) {

  static final Locale DUTCH = Locale.forLanguageTag("nl");
  static final String DUTCH_ENDING = "-MELDING_TOESTEL";
  static final String FRENCH_ENDING = "-NOTIFICATION_APPAREIL";

  /** What is wrong with a file name, in the order in which it is checked. */
  public enum Fault {
    /** There is nothing but white space, or null. */
    MISSING("missing"),
    /** More than 255 characters, which file systems refuse. */
    TOO_LONG("tooLong"),
    /** A character that cannot stand in a file name, such as a slash, or that cannot be seen. */
    ILLEGAL_CHARACTER("illegalCharacter"),
    /** Ends otherwise than in one of the two endings, with nothing, .xls or .xlsx behind. */
    ENDING("ending"),
    /** No year of four digits before the ending. */
    YEAR("year"),
    /** No type of device before the year. */
    DEVICE_TYPE("deviceType"),
    /** A type of device that has no MID-ID, such as a cone-beam CT. */
    NOT_REGISTERED("notRegistered"),
    /** A sequence number that begins with 0, or has more than four digits. */
    SEQUENCE_NUMBER("sequenceNumber"),
    /** No letter or digit before the type of device, or outer white space. */
    OPERATOR("operator");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    /** The name in files and messages between programs, in lowerCamelCase: {@code deviceType}. */
    public String code() {
      return code;
    }
  }

  /**
   * Checks that these parts are read again from the name they make.
   *
   * @throws IllegalArgumentException if they are not: a year out of range, a slash in the operator,
   *     or an operator {@code 111-PET} of a CT, which would be read as the PET-CT of {@code 111}
   */
  public NotificationFileName {
    Objects.requireNonNull(operator, "operator");
    language = language.getLanguage().equals("fr") ? Locale.FRENCH : DUTCH;
    String text = text(operator, modality, sequenceNumber, year, language);
    // Another hyphen, and the name would be that of another operator and another device.
    if (!new FileNameDiagnosis(text).isOf(operator)) {
      throw new IllegalArgumentException("these parts make no notification file name");
    }
  }

  /**
   * Reads a file name, with or without {@code .xls} or {@code .xlsx} behind it. The case of letters
   * does not matter, as on many file systems; white space around it does.
   *
   * @throws IllegalArgumentException if the text is none; its message holds the fault and the
   *     place, and nothing of the text
   */
  public static NotificationFileName parse(@Nullable CharSequence text) {
    FileNameDiagnosis diagnosis = diagnose(text);
    if (!diagnosis.isValid()) {
      throw new IllegalArgumentException("not a notification file name: " + diagnosis);
    }
    return diagnosis.fileName().orElseThrow();
  }

  /** Reads a file name as {@link #parse} does; empty if the text is none. Never throws. */
  public static Optional<NotificationFileName> tryParse(@Nullable CharSequence text) {
    return diagnose(text).fileName();
  }

  /** Says what is wrong with a text that should be a file name, and where. Never throws. */
  public static FileNameDiagnosis diagnose(@Nullable CharSequence text) {
    return new FileNameDiagnosis(text == null ? "" : text);
  }

  /** The file name in its canonical form, without an extension. */
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
