package io.github.openmidid.cadastre;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.cadastre.NotificationFileName.Fault;
import io.github.openmidid.internal.Texts;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a text that should be the name of a notification file: the name with its
 * parts, or the one fault that keeps it from being one. Made by {@link
 * NotificationFileName#diagnose}; immutable.
 */
public final class FileNameDiagnosis {
  // The operator may be any text and types of device have hyphens, so the parts that are known are
  // taken from the end, and of the types that fit the longest.

  private static final int MAX_LENGTH = 255;
  private static final int YEAR_LENGTH = 4;
  private static final int MAX_SEQUENCE_LENGTH = 4;
  private static final String ILLEGAL = "/\\:*?\"<>|";

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
    boolean tooLong = given.length() > MAX_LENGTH;
    text = tooLong ? "" : given.toString();
    if (tooLong) {
      fail(Fault.TOO_LONG, MAX_LENGTH);
    } else if (text.isBlank()) {
      fail(Fault.MISSING, 0);
    } else {
      readCharacters();
    }
  }

  /** Whether the text is the name of a notification file. */
  public boolean isValid() {
    return fault == null;
  }

  /** The file name, if the text is one. */
  public Optional<NotificationFileName> fileName() {
    return isValid() ? Optional.of(name()) : Optional.empty();
  }

  private NotificationFileName name() {
    return new NotificationFileName(
        operator, Objects.requireNonNull(type), sequenceNumber, year, language);
  }

  /** The fault, if there is one: the first in the order of {@link Fault}. */
  public Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Where in the text the fault was noticed, from 0 to its length; −1 if there is none. */
  public int index() {
    return index;
  }

  /**
   * The verdict in one sentence for the person who named the file. Holds nothing of the name.
   *
   * @param locale Dutch, French, German or English; any other gives English
   */
  public String message(Locale locale) {
    if (notRegistered != null) {
      return notRegistered.reason(locale);
    }
    String key = "fileName." + (fault == null ? "valid" : fault.code());
    return Texts.of(locale).get(fault == Fault.DEVICE_TYPE ? "finding.modality.text" : key);
  }

  /** The outcome without the text: {@code FileNameDiagnosis[YEAR at 8]}. */
  @Override
  public String toString() {
    return "FileNameDiagnosis[" + (fault == null ? "valid" : fault + " at " + index) + "]";
  }

  private void fail(Fault found, int place) {
    fault = found;
    index = place;
  }

  private void readCharacters() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || ILLEGAL.indexOf(c) >= 0) {
        fail(Fault.ILLEGAL_CHARACTER, i);
        return;
      }
    }
    readEnding(endWithoutExtension());
  }

  private int endWithoutExtension() {
    int end = text.length();
    if (endsWith(end, ".XLS")) {
      return end - ".XLS".length();
    }
    return endsWith(end, ".XLSX") ? end - ".XLSX".length() : end;
  }

  /** Whether this part, in capital letters, stands before that place. */
  private boolean endsWith(int end, String part) {
    int start = end - part.length();
    for (int i = 0; i < part.length(); i++) {
      if (start < 0 || capital(text.charAt(start + i)) != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static char capital(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
  }

  private void readEnding(int end) {
    if (endsWith(end, NotificationFileName.DUTCH_ENDING)) {
      readYear(end - NotificationFileName.DUTCH_ENDING.length());
    } else if (endsWith(end, NotificationFileName.FRENCH_ENDING)) {
      language = Locale.FRENCH;
      readYear(end - NotificationFileName.FRENCH_ENDING.length());
    } else {
      fail(Fault.ENDING, text.lastIndexOf('-') + 1);
    }
  }

  private void readYear(int end) {
    int hyphen = text.lastIndexOf('-', end - 1);
    int start = hyphen + 1;
    boolean century = text.startsWith("19", start) || text.startsWith("20", start);
    if (!century || end - start != YEAR_LENGTH || digits(end) != YEAR_LENGTH) {
      fail(Fault.YEAR, start);
      return;
    }
    year = Integer.parseInt(text.substring(start, end));
    readDevice(hyphen);
  }

  /** How many ASCII digits stand before this place. */
  private int digits(int end) {
    int start = end;
    while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
      start--;
    }
    return end - start;
  }

  private void readDevice(int end) {
    int typeEnd = end - digits(end);
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
    type = Modality.parse(candidate).orElse(null);
    notRegistered = NotRegistered.parse(candidate).orElse(null);
    return type != null || notRegistered != null;
  }

  private void readType(int start, int typeEnd, int end) {
    operator = text.substring(0, Math.max(0, start - 1));
    if (notRegistered != null) {
      fail(Fault.NOT_REGISTERED, start);
    } else if (!readSequenceNumber(typeEnd, end)) {
      fail(Fault.SEQUENCE_NUMBER, typeEnd);
    } else if (operator.isEmpty() || !operator.equals(operator.strip())) {
      fail(Fault.OPERATOR, 0);
    } else if (!isReadAgain()) {
      fail(Fault.DEVICE_TYPE, start);
    }
  }

  /**
   * Another spelling of the type can hide its beginning in the operator: X-PET-TDM has a CT, and
   * its canonical form X-PET-CT would have a PET-CT.
   */
  private boolean isReadAgain() {
    String canonical = canonical();
    return canonical.equals(text) || new FileNameDiagnosis(canonical).isOf(operator);
  }

  /** Whether this is a file name of this operator; then all parts are where they should be. */
  boolean isOf(String otherOperator) {
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
    if (text.charAt(start) == '0' || end - start > MAX_SEQUENCE_LENGTH) {
      return false;
    }
    sequenceNumber = OptionalInt.of(Integer.parseInt(text.substring(start, end)));
    return true;
  }
}
