package io.github.openmidid.cadastre;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.cadastre.NotificationFileName.Fault;
import io.github.openmidid.internal.PlainTextCheck;
import io.github.openmidid.internal.SequenceNumber;
import io.github.openmidid.internal.TextBundle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking whether a text is the name of a notification file: either the parsed name,
 * or the first fault with its index. Created by {@link NotificationFileName#diagnose}; immutable.
 *
 * <pre>{@code
 * FileNameDiagnosis diagnosis = NotificationFileName.diagnose("111-CT1-MELDING_TOESTEL");
 * diagnosis.fault(); // Optional[YEAR]
 * }</pre>
 */
public final class FileNameDiagnosis {
  // The parser works from the end of the name and takes the longest type of device that matches,
  // because the operator can be any text and types of device contain hyphens.

  private static final int MAX_LENGTH = 255;
  private static final String ILLEGAL = "/\\:*?\"<>|";

  /** The pattern of a file name: any text, then the ending in one of the two languages. */
  private static final Pattern NAME =
      Pattern.compile(
          "(.*)(?:"
              + NotificationFileName.DUTCH_ENDING
              + "|("
              + NotificationFileName.FRENCH_ENDING
              + "))(?:\\.xlsx?)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int FRENCH = 2;

  private final String text;
  private @Nullable Fault fault;
  private int index = -1;
  private String operator = "";
  private @Nullable Modality type;
  private @Nullable NotRegistered notRegistered;
  private OptionalInt sequenceNumber = OptionalInt.empty();
  private int year;
  private Locale language = NotificationFileName.DUTCH;

  FileNameDiagnosis(CharSequence given) {
    String copy = given.toString();
    boolean tooLong = copy.length() > MAX_LENGTH;
    text = tooLong ? "" : copy;
    if (tooLong) {
      fail(Fault.TOO_LONG, MAX_LENGTH);
    } else if (text.isBlank()) {
      fail(Fault.MISSING, 0);
    } else {
      readCharacters();
    }
  }

  /** Returns whether the text is the name of a notification file. */
  public boolean isValid() {
    return fault == null;
  }

  /** Returns the file name, or empty if the text is not one. */
  public Optional<NotificationFileName> fileName() {
    return isValid() ? Optional.of(name()) : Optional.empty();
  }

  private NotificationFileName name() {
    return new NotificationFileName(
        operator, Objects.requireNonNull(type), sequenceNumber, year, language);
  }

  /** Returns the first fault in the order of {@link Fault}, or empty if the text is valid. */
  public Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /**
   * Returns the index in the text at which the fault was detected, from 0 to its length, or −1 if
   * the text is valid.
   */
  public int index() {
    return index;
  }

  /**
   * Returns the result as one sentence for the person who named the file. The sentence does not
   * quote the name.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    if (notRegistered != null) {
      return notRegistered.reason(locale);
    }
    return TextBundle.of(locale).get("fileName." + (fault == null ? "valid" : fault.code()));
  }

  /** Returns the result without the text: {@code FileNameDiagnosis[YEAR at 8]}. */
  @Override
  public String toString() {
    return "FileNameDiagnosis[" + (fault == null ? "valid" : fault + " at " + index) + "]";
  }

  private void fail(Fault found, int place) {
    fault = found;
    index = place;
  }

  private void readCharacters() {
    int illegal = indexOfIllegal();
    if (illegal < text.length()) {
      fail(Fault.ILLEGAL_CHARACTER, illegal);
    } else {
      readEnding();
    }
  }

  /**
   * Returns the index of the first illegal character, or the length of the text if there is none.
   */
  private int indexOfIllegal() {
    int unseen = PlainTextCheck.indexOfIllegal(text);
    int index = 0;
    while (index < text.length() && index != unseen && ILLEGAL.indexOf(text.charAt(index)) < 0) {
      index++;
    }
    return index;
  }

  private void readEnding() {
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      fail(Fault.ENDING, text.lastIndexOf('-') + 1);
      return;
    }
    language = name.start(FRENCH) >= 0 ? Locale.FRENCH : NotificationFileName.DUTCH;
    readYear(name.end(1));
  }

  private void readYear(int end) {
    int hyphen = text.lastIndexOf('-', end - 1);
    String digits = text.substring(hyphen + 1, end);
    if (!digits.matches("(19|20)[0-9]{2}")) {
      fail(Fault.YEAR, hyphen + 1);
      return;
    }
    year = Integer.parseInt(digits);
    readDevice(hyphen);
  }

  private void readDevice(int end) {
    int typeEnd = end;
    while (typeEnd > 0 && text.charAt(typeEnd - 1) >= '0' && text.charAt(typeEnd - 1) <= '9') {
      typeEnd--;
    }
    int start = 0;
    while (start < typeEnd) {
      if (text.charAt(typeEnd - 1) != '-' && isType(text.substring(start, typeEnd))) {
        readType(start, typeEnd, end);
        return;
      }
      start = text.indexOf('-', start) + 1;
    }
    fail(Fault.DEVICE_TYPE, text.lastIndexOf('-', end - 1) + 1);
  }

  private boolean isType(String candidate) {
    type = Modality.tryParse(candidate).orElse(null);
    notRegistered = NotRegistered.tryParse(candidate).orElse(null);
    return type != null || notRegistered != null;
  }

  private void readType(int start, int typeEnd, int end) {
    operator = text.substring(0, Math.max(0, start - 1));
    if (notRegistered != null) {
      fail(Fault.NOT_REGISTERED, start);
    } else if (!readSequenceNumber(typeEnd, end)) {
      fail(Fault.SEQUENCE_NUMBER, typeEnd);
    } else if (!PlainTextCheck.isPlain(operator) || hasOuterSpace(operator)) {
      fail(Fault.OPERATOR, 0);
    } else if (!isRoundTrip()) {
      fail(Fault.DEVICE_TYPE, start);
    }
  }

  private static boolean hasOuterSpace(String plain) {
    return Character.isSpaceChar(plain.charAt(0))
        || Character.isSpaceChar(plain.charAt(plain.length() - 1));
  }

  /**
   * Returns whether the canonical form parses to the same parts. It does not if the operator ends
   * like the beginning of a type: X-PET-TDM is a CT of X-PET, but its canonical form X-PET-CT is a
   * PET-CT of X.
   */
  private boolean isRoundTrip() {
    String canonical = canonical();
    return canonical.equals(text) || new FileNameDiagnosis(canonical).hasOperator(operator);
  }

  /** Returns whether the text is a valid file name of an operator. */
  boolean hasOperator(String otherOperator) {
    return isValid() && operator.equals(otherOperator);
  }

  private String canonical() {
    return NotificationFileName.text(
        operator, Objects.requireNonNull(type), sequenceNumber, year, language);
  }

  private boolean readSequenceNumber(int start, int end) {
    if (start == end) {
      return true;
    }
    String digits = text.substring(start, end);
    if (!SequenceNumber.isValid(digits)) {
      return false;
    }
    sequenceNumber = OptionalInt.of(Integer.parseInt(digits));
    return true;
  }
}
