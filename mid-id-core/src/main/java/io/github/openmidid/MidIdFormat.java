package io.github.openmidid;

import io.github.openmidid.checkdigit.CheckDigits;
import io.github.openmidid.checkdigit.Iso7064;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the text of a MID-ID is built, as data, and who says so. Every verdict names the format under
 * which it was reached.
 *
 * <p>The official format is not public: neither the royal decree of 19 January 2016 (as amended on
 * 18 April 2022) nor the circular that announced the MID-ID says how long it is or which characters
 * it has. {@link #provisional()} is this project's own and claims no authority. Another one is
 * installed by a {@link MidIdFormatProvider}, without a release of this library.
 *
 * <p>The canonical text is the prefix and the groups of characters, joined by hyphens. The last
 * characters are the check digits; what stands before them is the serial number, written in the
 * alphabet.
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
 * @param name short name, stable, for logs and evidence: {@code provisional}
 * @param status who stands behind it
 * @param source where it is defined, in words or as an address
 * @param date the day of that definition
 * @param prefix capital letters A to Z before the first group; may be empty
 * @param alphabet the characters of the serial number in the order of their values: digits and
 *     capital letters
 * @param groups how many characters each group has, check digits included
 * @param checkDigits the system of the check digits; none only for {@link Status#OPAQUE}
 * @param reserved serial numbers that are never issued
 * @param testRange serial numbers for tests and examples, which no real device has
 * @param example a canonical identifier, of the test range where there is one
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
   * Copies the lists and checks that everything is there and fits together.
   *
   * @throws IllegalArgumentException if it does not; the message names the format and the part
   */
  @SuppressWarnings("RedundantCanonicalConstructor") // the example is read by the finished format
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
    this.name = FormatCheck.present(name, name, "name");
    this.status = FormatCheck.present(status, name, "status");
    this.source = FormatCheck.present(source, name, "source");
    this.date = FormatCheck.present(date, name, "date");
    this.prefix = FormatCheck.present(prefix, name, "prefix");
    this.alphabet = FormatCheck.present(alphabet, name, "alphabet");
    this.groups = FormatCheck.copy(groups, name, "groups");
    this.checkDigits = FormatCheck.present(checkDigits, name, "check digits");
    this.reserved = FormatCheck.copy(reserved, name, "reserved range");
    this.testRange = FormatCheck.present(testRange, name, "test range");
    this.example = FormatCheck.present(example, name, "example");
    FormatCheck.check(this);
  }

  /** Who stands behind a format. */
  public enum Status {
    /** Made by this project until an official format is published. */
    PROVISIONAL,
    /** Published by the authority that grants the identifiers. */
    OFFICIAL,
    /** Only a shape: the real format is not known. */
    OPAQUE
  }

  /**
   * The format of this project: {@code MID-dddd-dddd-cc}, a serial number of eight digits and two
   * check digits by ISO/IEC 7064 MOD 97-10 (98 − (serial × 100 mod 97), so 02 to 98). Serial
   * 00000000 is never issued; 99000000 to 99999999 are for tests and examples.
   */
  public static MidIdFormat provisional() {
    return PROVISIONAL;
  }

  /**
   * No format, only a shape, for a register whose format is not known: 1 to 64 ASCII letters and
   * digits, with single hyphens, dots, slashes or spaces between them. Any such text is well formed
   * and its own canonical form.
   */
  public static MidIdFormat opaque() {
    return OPAQUE;
  }

  /**
   * The format by which {@link MidId} reads: the one that a {@link MidIdFormatProvider} installs,
   * otherwise {@link #provisional()}. It does not change while the program runs.
   *
   * @throws java.util.ServiceConfigurationError if more than one is installed, or if the provider
   *     fails; the message names the providers
   */
  public static MidIdFormat current() {
    return MidId.SCANNER.format();
  }

  /** Starts the description of a format. */
  public static MidIdFormatBuilder builder(String name) {
    return new MidIdFormatBuilder(name);
  }

  /** Whether a serial number is never issued. */
  public boolean isReserved(long serial) {
    for (SerialRange range : reserved) {
      if (range.contains(serial)) {
        return true;
      }
    }
    return false;
  }

  /** Name, status and date, as evidence: {@code provisional (PROVISIONAL, 2026-11-22)}. */
  @Override
  public String toString() {
    return name + " (" + status + ", " + date + ")";
  }
}
