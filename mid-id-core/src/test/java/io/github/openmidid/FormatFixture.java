package io.github.openmidid;

import io.github.openmidid.MidIdFormat.Status;
import io.github.openmidid.checkdigit.Iso7064;
import java.time.LocalDate;

/** Formats for tests, each as different as possible from the provisional one. */
public final class FormatFixture {
  private static final String DIGITS = "0123456789";

  /** A format of letters and digits, with two check characters and a prefix of another length. */
  public static final MidIdFormat LETTERS =
      official("letters")
          .prefix("BE")
          .alphabet(DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
          .groups(4, 4)
          .checkDigits(Iso7064.MOD_1271_36)
          .reserved(new SerialRange(0, 99))
          .reserved(new SerialRange(1_000, 1_000))
          .testRange(new SerialRange(2_000_000_000, 2_176_782_335L))
          .example("BE-Z12A-4R8T")
          .build();

  /** A format without prefix and with one group; the check character may be X. */
  public static final MidIdFormat BARE =
      official("bare")
          .alphabet(DIGITS)
          .groups(5)
          .checkDigits(Iso7064.MOD_11_2)
          .example("0001X")
          .build();

  /** A format whose alphabet is smaller than that of its check digits. */
  static final MidIdFormat HEXADECIMAL =
      official("hexadecimal")
          .prefix("HEX")
          .alphabet("0123456789ABCDEF")
          .groups(3, 2)
          .checkDigits(Iso7064.MOD_37_36)
          .example("HEX-000-AV")
          .build();

  private FormatFixture() {}

  static MidIdFormatBuilder official(String name) {
    return MidIdFormat.builder(name)
        .status(Status.OFFICIAL)
        .source("made up for this test")
        .date(LocalDate.of(2030, 1, 1));
  }
}
