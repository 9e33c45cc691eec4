package io.github.openmidid;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unique, unchangeable number of one heavy medical imaging device in Belgium (Medical Imaging
 * Device identifier). To have one is proof that it is well formed, and of nothing more: whether it
 * was granted, is linked to a device or may be billed is for {@link
 * io.github.openmidid.register.MidIdRegister a register} to say.
 *
 * <pre>{@code
 * MidId midId = MidId.parse("mid 9912 3456 11");
 * midId.toString(); // "MID-9912-3456-11"
 * }</pre>
 *
 * <p>There is one canonical text, the same on the wire and on the label. Reading is lenient in
 * exactly this: outer white space, the case of the prefix, and between groups nothing or one of
 * space, no-break space (U+00A0, U+202F), hyphen (U+002D, U+2010, U+2011), en dash (U+2013), minus
 * (U+2212), dot, slash. Nothing is corrected.
 *
 * <p>A {@link CharSequence} that is no {@link String} is read once, by its {@code toString()}: what
 * another thread writes into it meanwhile changes no verdict afterwards. What that call throws
 * passes through, also where a method never throws for a text.
 *
 * <p>Follows {@linkplain MidIdFormat#provisional() the provisional format} of this project; the
 * official one is not public. Source of the concept: royal decree of 19 January 2016, art. 1, 2°,
 * as replaced on 18 April 2022.
 */
public final class MidId implements Comparable<MidId>, Serializable {
  private static final long serialVersionUID = 1L;

  static final FormatScanner SCANNER = FormatLoader.scanner();

  /**
   * The canonical text, which is the whole serialised form.
   *
   * @serial
   */
  private final String text;

  /**
   * Takes the scanner that has read or made the text, and so has two parameters: Jackson up to 2.12
   * calls a constructor with one text for keys of maps, private or not.
   */
  @SuppressWarnings("UnusedVariable")
  private MidId(FormatScanner checkedBy, String text) {
    this.text = text;
  }

  private static MidId read(String text, long scanned) {
    return new MidId(SCANNER, SCANNER.canonical(text, scanned));
  }

  /**
   * For Jackson: the value is one string, whatever the settings of the mapper. A bundle, because
   * the compiler warns everybody who has no Jackson of an argument, but not of a bare annotation.
   */
  @Retention(RetentionPolicy.RUNTIME)
  @JacksonAnnotationsInside
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  @interface FromText {}

  /**
   * Reads a text, lenient in separators and case.
   *
   * @param text for instance {@code MID-9912-3456-11} or {@code mid9912345611}; null counts as
   *     missing
   * @throws MidIdParseException if it is not a MID-ID, with the fault and its index
   */
  public static MidId parse(@Nullable CharSequence text) {
    String given = FormatScanner.snapshot(text);
    long scanned = SCANNER.scan(given);
    if (scanned < 0) {
      throw new MidIdParseException(
          given, FormatScanner.fault(scanned), FormatScanner.index(scanned));
    }
    return read(given, scanned);
  }

  /**
   * Reads canonical text and nothing else: no other case, separator or white space.
   *
   * @param text exactly as {@link #toString()} gives it
   * @throws MidIdParseException if it is not a MID-ID, or one that is written otherwise: then the
   *     fault is that of the first character which differs
   */
  @FromText
  public static MidId of(String text) {
    MidId midId = parse(text);
    if (!midId.text.equals(text)) {
      throw notCanonical(text, midId.text);
    }
    return midId;
  }

  private static MidIdParseException notCanonical(String text, String canonical) {
    int index = 0;
    while (index < canonical.length() && text.charAt(index) == canonical.charAt(index)) {
      index++;
    }
    boolean outside = index == canonical.length() || Characters.isWhiteSpace(text.charAt(0));
    if (!outside && index < SCANNER.format().prefix().length()) {
      return new MidIdParseException(text, Fault.PREFIX, index);
    }
    boolean separator = !outside && canonical.charAt(index) == '-';
    Fault fault = separator ? Fault.GROUPING : Fault.ILLEGAL_CHARACTER;
    return new MidIdParseException(text, fault, index);
  }

  /** The same as {@link #of(String)}, under the name that Spring and JAX-RS look for. */
  public static MidId valueOf(String text) {
    return of(text);
  }

  /** The same as {@link #of(String)}, under the name that JAX-RS looks for second. */
  public static MidId fromString(String text) {
    return of(text);
  }

  /**
   * The identifier with this serial number: what a register does when it grants one.
   *
   * @param serial 1 to 99,999,999 in the provisional format
   * @throws IllegalArgumentException if the format has no such serial number
   */
  public static MidId ofSerial(long serial) {
    String text = SCANNER.ofSerial(serial);
    return new MidId(SCANNER, text);
  }

  /** Reads a text as {@link #parse} does; empty if it is not a MID-ID. Never throws. */
  public static Optional<MidId> tryParse(@Nullable CharSequence text) {
    String given = FormatScanner.snapshot(text);
    long scanned = SCANNER.scan(given);
    return scanned < 0 ? Optional.empty() : Optional.of(read(given, scanned));
  }

  /**
   * Whether {@link #parse} would read this text. Never throws; null is not valid. Allocates nothing
   * for a {@link String} under the provisional format.
   */
  public static boolean isValid(@Nullable CharSequence text) {
    return SCANNER.scan(FormatScanner.snapshot(text)) >= 0;
  }

  /**
   * Whether {@link #of} would take this text: a MID-ID, written exactly as {@link #toString()}
   * gives it. Never throws; null is not canonical.
   */
  public static boolean isCanonical(@Nullable CharSequence text) {
    String given = FormatScanner.snapshot(text);
    long scanned = SCANNER.scan(given);
    return scanned >= 0 && SCANNER.canonical(given, scanned).equals(given);
  }

  /** Everything that can be said of a text without asking a register. Never throws. */
  public static Diagnosis diagnose(@Nullable CharSequence text) {
    return Diagnosis.of(FormatScanner.snapshot(text), SCANNER);
  }

  /** The identifier of a text that a scanner of this format has found valid. */
  static MidId ofScanned(String text, long scanned) {
    return read(text, scanned);
  }

  /**
   * The serial number: in the provisional format 1 to 99,999,999, the first eight digits.
   *
   * @throws UnsupportedOperationException under the {@linkplain MidIdFormat#opaque() opaque}
   *     format, which has none
   */
  public long serial() {
    return SCANNER.serial(text);
  }

  /**
   * Whether it lies in the range for tests and examples, which no real device has; in the
   * provisional format, serial 99,000,000 and up. False where the format has no such range.
   */
  public boolean isTest() {
    return SCANNER.isTest(text);
  }

  /** Orders by canonical text, which is the order of the serial numbers. */
  @Override
  public int compareTo(MidId other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MidId that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /**
   * The canonical text, for instance {@code MID-9912-3456-11}: also the wire form and the text of
   * the label.
   */
  @JsonValue
  @Override
  public String toString() {
    return text;
  }

  private void readObject(ObjectInputStream stream)
      throws java.io.IOException, ClassNotFoundException {
    stream.defaultReadObject();
    if (!isCanonical(text)) {
      throw new InvalidObjectException("the stream does not hold the canonical text of a MID-ID");
    }
  }
}
