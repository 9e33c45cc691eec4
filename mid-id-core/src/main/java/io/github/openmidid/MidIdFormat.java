package io.github.openmidid;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.checkdigit.CheckDigits;
import io.github.openmidid.checkdigit.Iso7064;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The description of how the text of a MID-ID is built, and the source of that description. Every
 * {@link Diagnosis} names the format that was used.
 *
 * <p>The official format is not public: neither the royal decree of 19 January 2016 (as amended on
 * 18 April 2022) nor the circular that announced the MID-ID specifies its length or its characters.
 * {@link #provisional()} is a format of this project and has no authority. A {@link
 * MidIdFormatProvider} installs another format without a release of this library.
 *
 * <p>The canonical text consists of the prefix and the groups of characters, joined by hyphens. The
 * last characters are the check digits; the characters before them are the serial number, written
 * in the alphabet.
 *
 * <pre>{@code
 * MidIdFormat.builder("example-1")
 *     .status(MidIdFormat.Status.OFFICIAL)
 *     .source("where it was published").date(LocalDate.of(2030, 1, 1))
 *     .prefix("BE").alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").groups(4, 4)
 *     .checkDigits(Iso7064.MOD_1271_36)
 *     .example("BE-0000-1XMQ")
 *     .build();
 * }</pre>
 *
 * @param name short, stable name for logs and evidence: {@code provisional}
 * @param status the authority of the format
 * @param source title or address of the document that defines the format
 * @param date date of that document
 * @param prefix capital letters A to Z before the first group; may be empty
 * @param alphabet the characters of the serial number in the order of their values: digits and
 *     capital letters
 * @param groups number of characters of each group, including check digits
 * @param checkDigits the check digit system; empty only for {@link Status#OPAQUE}
 * @param reserved ranges of serial numbers that are never issued
 * @param testRange range of serial numbers for tests and examples, which real devices do not use
 * @param example a canonical identifier, in the test range if the format has one
 */
public record MidIdFormat(
    String name,
    Status status,
    String source,
    LocalDate date,
    String prefix,
    String alphabet,
    List<Integer> groups,
    Optional<CheckDigits> checkDigits,
    List<SerialRange> reserved,
    Optional<SerialRange> testRange,
    String example) {

  private static final MidIdFormat PROVISIONAL =
      builder("provisional")
          .status(Status.PROVISIONAL)
          .source("openmidid project: MID-dddd-dddd-cc, ISO/IEC 7064 MOD 97-10")
          .date(LocalDate.of(2026, 11, 22))
          .prefix("MID")
          .alphabet("0123456789")
          .groups(4, 4, 2)
          .checkDigits(Iso7064.MOD_97_10)
          .reserved(new SerialRange(0, 0))
          .testRange(new SerialRange(99_000_000, 99_999_999))
          .example("MID-9912-3456-11")
          .build();

  private static final MidIdFormat OPAQUE =
      builder("opaque")
          .status(Status.OPAQUE)
          .source("openmidid project: a shape, no format")
          .date(LocalDate.of(2026, 11, 22))
          .example("A1-2.3/4 5")
          .build();

  /**
   * Creates a format. Copies the lists and checks that all parts are present and consistent.
   *
   * @throws IllegalArgumentException if a part is missing or inconsistent; the message names the
   *     format and the part
   */
  @SuppressWarnings(
      "RedundantCanonicalConstructor") // the check parses the example with the completed format
  public MidIdFormat(
      String name,
      Status status,
      String source,
      LocalDate date,
      String prefix,
      String alphabet,
      List<Integer> groups,
      Optional<CheckDigits> checkDigits,
      List<SerialRange> reserved,
      Optional<SerialRange> testRange,
      String example) {
    this.name = FormatCheck.requirePresent(name, name, "name");
    this.status = FormatCheck.requirePresent(status, name, "status");
    this.source = FormatCheck.requirePresent(source, name, "source");
    this.date = FormatCheck.requirePresent(date, name, "date");
    this.prefix = FormatCheck.requirePresent(prefix, name, "prefix");
    this.alphabet = FormatCheck.requirePresent(alphabet, name, "alphabet");
    this.groups = FormatCheck.copy(groups, name, "groups");
    this.checkDigits = FormatCheck.requirePresent(checkDigits, name, "check digits");
    this.reserved = FormatCheck.copy(reserved, name, "reserved range");
    this.testRange = FormatCheck.requirePresent(testRange, name, "test range");
    this.example = FormatCheck.requirePresent(example, name, "example");
    FormatCheck.check(this);
  }

  /** The authority of a format. */
  public enum Status {
    /** Defined by this project until an official format is published. */
    PROVISIONAL("provisional"),
    /** Published by the authority that grants the identifiers. */
    OFFICIAL("official"),
    /** Describes only the permitted characters, because the real format is not known. */
    OPAQUE("opaque");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** Returns the wire code, in lowerCamelCase: {@code provisional}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the status with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Status fromString(String code) {
      return WireCode.parse(Status.class, Status::code, code);
    }
  }

  /**
   * Returns the format of this project: {@code MID-dddd-dddd-cc}, a serial number of eight digits
   * and two check digits according to ISO/IEC 7064 MOD 97-10 (98 − (serial × 100 mod 97), 02 to
   * 98). Serial number 00000000 is never issued; 99000000 to 99999999 are for tests and examples.
   */
  public static MidIdFormat provisional() {
    return PROVISIONAL;
  }

  /**
   * Returns a format for a register whose format is not known: 1 to 64 ASCII letters and digits,
   * with single hyphens, dots, slashes or spaces between them. Every such text is well formed and
   * is its own canonical form.
   */
  public static MidIdFormat opaque() {
    return OPAQUE;
  }

  /**
   * Returns the format that {@link MidId} uses: the one that a {@link MidIdFormatProvider}
   * supplies, otherwise {@link #provisional()}. It does not change while the program runs.
   *
   * @throws java.util.ServiceConfigurationError if more than one provider is installed, or if the
   *     provider fails; the message names the providers
   */
  public static MidIdFormat current() {
    return MidId.SCANNER.format();
  }

  /** Returns a new builder of a format with this name. */
  public static MidIdFormatBuilder builder(String name) {
    return new MidIdFormatBuilder(name);
  }

  /** Returns whether a serial number is reserved, that is, never issued. */
  public boolean isReserved(long serial) {
    for (SerialRange range : reserved) {
      if (range.contains(serial)) {
        return true;
      }
    }
    return false;
  }

  /** Returns name, status and date, for example {@code provisional (PROVISIONAL, 2026-11-22)}. */
  @Override
  public String toString() {
    return name + " (" + status + ", " + date + ")";
  }
}
