package io.github.openmidid;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.FromJson;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unique, immutable identifier of one heavy medical imaging device in Belgium (Medical Imaging
 * Device identifier). An instance is always well formed. It is not necessarily granted, linked to a
 * device or billable; {@linkplain io.github.openmidid.register.MidIdRegister a register} holds that
 * information.
 *
 * <pre>{@code
 * MidId midId = MidId.parse("mid 9912 3456 11");
 * midId.toString(); // "MID-9912-3456-11"
 * }</pre>
 *
 * <p>Each identifier has one canonical text, which is the wire format and the text of the label.
 * {@link #parse} also accepts leading and trailing white space, the prefix in any case, and between
 * groups either nothing or one of these separators: space, no-break space (U+00A0, U+202F), hyphen
 * (U+002D, U+2010, U+2011), en dash (U+2013), minus (U+2212), dot, slash. It never corrects a text.
 *
 * <p>A {@link CharSequence} that is not a {@link String} is copied once by its {@code toString()},
 * so a concurrent change does not affect the result. Exceptions of that call are propagated, also
 * by methods that never throw for a text.
 *
 * <p>The text follows {@linkplain MidIdFormat#provisional() the provisional format} of this
 * project; the official format is not public. Source of the concept: royal decree of 19 January
 * 2016, art. 1, 2°, as replaced on 18 April 2022.
 */
public final class MidId implements Comparable<MidId>, Serializable {
  private static final long serialVersionUID = 1L;

  static final FormatScanner SCANNER = FormatLoader.scanner();

  /**
   * The canonical text, which is the complete serialized form.
   *
   * @serial
   */
  private final String text;

  /**
   * Creates an identifier from a canonical text. The scanner parameter exists because Jackson up to
   * 2.12 uses a constructor with a single text parameter for map keys, even if it is private.
   */
  @SuppressWarnings("UnusedVariable")
  private MidId(FormatScanner checkedBy, String text) {
    this.text = text;
  }

  private static MidId read(String text, long scanned) {
    return new MidId(SCANNER, SCANNER.canonical(text, scanned));
  }

  /**
   * Parses a text, in any case and with any separators that this class accepts.
   *
   * @param text for example {@code MID-9912-3456-11} or {@code mid9912345611}; null is {@link
   *     Fault#MISSING}
   * @return the identifier, not null
   * @throws MidIdParseException if the text is not a MID-ID; it holds the fault and its index
   */
  public static MidId parse(@Nullable CharSequence text) {
    String given = Characters.copyOf(text);
    long scanned = SCANNER.scan(given);
    if (scanned < 0) {
      throw new MidIdParseException(
          given, FormatScanner.fault(scanned), FormatScanner.index(scanned));
    }
    return read(given, scanned);
  }

  /**
   * Parses a canonical text. Other letter case, separators or white space are not accepted.
   *
   * @param text exactly as {@link #toString()} returns it, not null
   * @return the identifier, not null
   * @throws MidIdParseException if the text is not a MID-ID or not canonical; if it is not
   *     canonical, the fault describes the first character that differs from the canonical text
   */
  @FromJson
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

  /**
   * Parses a canonical text; equivalent to {@link #of(String)}. Spring and JAX-RS look for this
   * name.
   */
  public static MidId valueOf(String text) {
    return of(text);
  }

  /**
   * Parses a canonical text; equivalent to {@link #of(String)}. JAX-RS looks for this name second.
   */
  public static MidId fromString(String text) {
    return of(text);
  }

  /**
   * Returns the identifier with a serial number. A register calls this method to grant an
   * identifier.
   *
   * @param serial 1 to 99,999,999 in the provisional format
   * @return the identifier, not null
   * @throws IllegalArgumentException if the serial number is out of the range of the format
   */
  public static MidId ofSerial(long serial) {
    String text = SCANNER.ofSerial(serial);
    return new MidId(SCANNER, text);
  }

  /**
   * Parses a text as {@link #parse} does, but returns empty if it is not a MID-ID. Never throws for
   * a text; null is not a MID-ID.
   */
  public static Optional<MidId> tryParse(@Nullable CharSequence text) {
    String given = Characters.copyOf(text);
    long scanned = SCANNER.scan(given);
    return scanned < 0 ? Optional.empty() : Optional.of(read(given, scanned));
  }

  /**
   * Returns whether {@link #parse} accepts a text. Never throws for a text; null is not valid. Does
   * not allocate for a {@link String} in the provisional format.
   */
  public static boolean isValid(@Nullable CharSequence text) {
    return SCANNER.scan(Characters.copyOf(text)) >= 0;
  }

  /**
   * Returns whether {@link #of} accepts a text, that is, whether it is a MID-ID written exactly as
   * {@link #toString()} returns it. Never throws for a text; null is not canonical.
   */
  public static boolean isCanonical(@Nullable CharSequence text) {
    String given = Characters.copyOf(text);
    long scanned = SCANNER.scan(given);
    return scanned >= 0 && SCANNER.canonical(given, scanned).equals(given);
  }

  /**
   * Checks a text and returns the identifier or the fault, without a request to a register. Never
   * throws for a text; null is {@link Fault#MISSING}.
   */
  public static Diagnosis diagnose(@Nullable CharSequence text) {
    return Diagnosis.of(Characters.copyOf(text), SCANNER);
  }

  /** Returns the identifier of a text that the scanner has found valid. */
  static MidId ofScanned(String text, long scanned) {
    return read(text, scanned);
  }

  /**
   * Returns the serial number: the first eight digits in the provisional format, 1 to 99,999,999.
   *
   * @throws UnsupportedOperationException in the {@linkplain MidIdFormat#opaque() opaque} format,
   *     which has no serial numbers
   */
  public long serial() {
    return SCANNER.serial(text);
  }

  /**
   * Returns whether the serial number is in the range for tests and examples, which real devices do
   * not use: 99,000,000 and higher in the provisional format. Returns false if the format has no
   * such range.
   */
  public boolean isTest() {
    return SCANNER.isTest(text);
  }

  /** Compares two identifiers by their canonical text, which is the order of the serial numbers. */
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
   * Returns the canonical text, for example {@code MID-9912-3456-11}. It is also the wire format
   * and the text of the label.
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
