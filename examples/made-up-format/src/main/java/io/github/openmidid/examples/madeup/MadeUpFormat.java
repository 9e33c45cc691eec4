package io.github.openmidid.examples.madeup;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.MidIdFormatProvider;
import io.github.openmidid.SerialRange;
import io.github.openmidid.checkdigit.Iso7064;
import java.time.LocalDate;

/**
 * <b>Made up.</b> No authority has published this format, and no device has such a number. It shows
 * how a format is installed once a real one is published, and claims the status {@code OFFICIAL}
 * only because that is what a real one will claim.
 *
 * <p>{@code XX-ssss-ssss-cc}: a serial number of eight digits and letters, and two check characters
 * by ISO/IEC 7064 MOD 1271-36. The first 1,296 serial numbers are never issued; those that begin
 * with Z are for tests and examples.
 */
public final class MadeUpFormat implements MidIdFormatProvider {
  private static final String DIGITS_AND_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** Creates the provider for {@link java.util.ServiceLoader}. */
  public MadeUpFormat() {}

  @Override
  public MidIdFormat format() {
    return MidIdFormat.builder("made-up")
        .status(MidIdFormat.Status.OFFICIAL)
        .source("made up as an example by the openmidid project; published by nobody")
        .date(LocalDate.of(2030, 1, 1))
        .prefix("XX")
        .alphabet(DIGITS_AND_LETTERS)
        .groups(4, 4, 2)
        .checkDigits(Iso7064.MOD_1271_36)
        .reserved(new SerialRange(serial("00000000"), serial("000000ZZ")))
        .testRange(new SerialRange(serial("Z0000000"), serial("ZZZZZZZZ")))
        .example("XX-ZEXA-MPLE-IA")
        .build();
  }

  private static long serial(String characters) {
    return Long.parseLong(characters, DIGITS_AND_LETTERS.length());
  }
}
