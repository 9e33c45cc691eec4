package io.github.openmidid;

import java.time.LocalDate;

/**
 * How the text of a MID-ID is built, and who says so. Every verdict names the format under which it
 * was reached.
 *
 * <p>The official format is not public: neither the royal decree of 19 January 2016 (as amended on
 * 18 April 2022) nor the circular that announced the MID-ID says how long it is or which characters
 * it has. {@link #provisional()} is this project's own and claims no authority.
 *
 * @param name short name, stable, for logs and evidence: {@code provisional}
 * @param status who stands behind it
 * @param source where it is defined, in words or as an address
 * @param date the day of that definition
 * @param example a well-formed identifier of the range for tests and examples
 */
public record MidIdFormat(
    String name, Status status, String source, LocalDate date, String example) {

  /** Who stands behind a format. */
  public enum Status {
    /** Made by this project until an official format is published. */
    PROVISIONAL,
    /** Published by the authority that grants the identifiers. */
    OFFICIAL,
    /** Only a shape: the real format is not known. */
    OPAQUE
  }

  private static final MidIdFormat PROVISIONAL =
      new MidIdFormat(
          "provisional",
          Status.PROVISIONAL,
          "openmidid project: MID-dddd-dddd-cc, ISO/IEC 7064 MOD 97-10",
          LocalDate.of(2026, 11, 22),
          "MID-9912-3456-11");

  /**
   * The format of this project, used throughout: {@code MID-dddd-dddd-cc}, a serial number of eight
   * digits and two check digits by ISO/IEC 7064 MOD 97-10 (98 − (serial × 100 mod 97), so 02 to
   * 98). Serial 00000000 is never issued; 99000000 to 99999999 are for tests and examples.
   */
  public static MidIdFormat provisional() {
    return PROVISIONAL;
  }
}
