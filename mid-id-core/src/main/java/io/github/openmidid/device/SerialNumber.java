package io.github.openmidid.device;

import io.github.openmidid.internal.Characters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The serial number of a device, as the maker engraved it and as people and devices write it.
 * Immutable.
 *
 * <pre>{@code
 * SerialNumber register = SerialNumber.parse("INCISIVE CT N 550020");
 * SerialNumber file = SerialNumber.parse("sn 00550020");
 * register.value(); // "550020"
 * register.matches(file); // true
 * }</pre>
 *
 * <p>Case, accents, separators, leading zeros and a label such as {@code SN} or {@code Serial no.}
 * do not matter. Because a label may also be the beginning of the number ({@code N 296674}), a text
 * can have several readings, and two serial numbers match if they share one. A text that cannot be
 * a serial number counts as absent: one without a digit, zeros, a single digit, one repeated digit,
 * a negative number, a network address, a UID, a hash, a number in scientific notation, the model
 * of the device, or more than 128 characters.
 *
 * <p>Equality is that of {@link #value()}; it is stricter than {@link #matches}.
 */
public final class SerialNumber {
  private final String text;
  private final List<String> readings;
  private final List<String> contained;

  /**
   * Creates a serial number.
   *
   * @param readings the readings, the most likely first, not empty
   * @param contained the other words of a free text that may be the number
   */
  SerialNumber(String text, List<String> readings, List<String> contained) {
    this.text = text;
    this.readings = readings;
    this.contained = contained;
  }

  /**
   * Parses a serial number. Never throws.
   *
   * @return the serial number; empty if the text is null or cannot be a serial number
   */
  public static Optional<SerialNumber> tryParse(@Nullable CharSequence text) {
    return SerialNumberReader.serialNumber(Characters.copyOf(text));
  }

  /**
   * Parses a serial number of a device of a known model. Never throws.
   *
   * @param model the model, which some devices write in place of the serial number; may be null
   * @return the serial number; empty if the text is null, cannot be a serial number or is the model
   */
  public static Optional<SerialNumber> tryParse(
      @Nullable CharSequence text, @Nullable CharSequence model) {
    return tryParse(text)
        .filter(number -> !SerialNumberReader.isSame(number, Characters.copyOf(model)));
  }

  /**
   * Parses a serial number.
   *
   * @throws IllegalArgumentException if the text cannot be a serial number; the message does not
   *     hold it
   */
  public static SerialNumber parse(CharSequence text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a usable serial number"));
  }

  /** Returns the exact text. */
  public String text() {
    return text;
  }

  /**
   * Returns the most likely reading: capital letters and digits, without label, separators and
   * leading zeros.
   */
  public String value() {
    return readings.get(0);
  }

  /** Returns whether the two can be the same number: they share a reading. */
  public boolean matches(SerialNumber other) {
    return haveCommon(readings, other.readings);
  }

  /**
   * Returns whether the two match, or one is a free text that contains the other: {@code Incisive
   * CT 550020} and {@code 550020}. A number in a free text may be another one than the serial
   * number, so this is not proof.
   */
  public boolean overlaps(SerialNumber other) {
    return matches(other)
        || haveCommon(readings, other.contained)
        || haveCommon(contained, other.readings);
  }

  private static boolean haveCommon(List<String> some, List<String> others) {
    for (int i = 0; i < some.size(); i++) {
      if (others.contains(some.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns all readings, the most likely first. */
  List<String> readings() {
    return readings;
  }

  /** Returns the other words of a free text that may be the number. */
  List<String> contained() {
    return contained;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SerialNumber number && value().equals(number.value());
  }

  @Override
  public int hashCode() {
    return value().hashCode();
  }

  /** Returns the value. */
  @Override
  public String toString() {
    return value();
  }
}
