package io.github.openmidid.internal;

import io.github.openmidid.Modality;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.checkdigit.Mod97Complement;
import java.util.Optional;

/**
 * A detector of other numbers that people enter instead of a MID-ID. The billing number of
 * RIZIV/INAMI and the former device number of FANC are not detected, because their formats are not
 * public.
 */
public final class NumberTypeDetector {
  private static final int CBE_DIGITS = 10;

  /**
   * The trailing zeros that remain when a spreadsheet shows a ten-digit number with four
   * significant digits.
   */
  private static final String ROUNDED = "000000";

  private NumberTypeDetector() {}

  public static Optional<Reason> detect(String text) {
    String digits = Characters.withoutSeparators(text);
    if (isSequenceNumber(digits)) {
      return Optional.of(Reason.SEQUENCE_NUMBER);
    }
    if (isRounded(text)) {
      return Optional.of(Reason.ROUNDED_NUMBER);
    }
    if (isCbeNumber(digits)) {
      return Optional.of(Reason.CBE_NUMBER);
    }
    return Mod97Complement.isNihdiHospitalNumber(digits)
        ? Optional.of(Reason.NIHDI_NUMBER)
        : Optional.empty();
  }

  /**
   * Returns whether a text is a type of device and a number, as in the name of a notification file:
   * CT1, SPECT-CT2.
   */
  private static boolean isSequenceNumber(String text) {
    int end = text.length();
    while (end > 0 && Characters.isDigit(text.charAt(end - 1))) {
      end--;
    }
    int digits = text.length() - end;
    return digits > 0
        && digits <= SequenceNumber.MAX_DIGITS
        && Modality.tryParse(text.substring(0, end)).isPresent();
  }

  /**
   * Returns whether a text is a number in scientific notation, such as {@code 9,945E+09}, or its
   * rounded value, such as 9945000000.
   */
  private static boolean isRounded(String text) {
    int e = Math.max(text.indexOf('E'), text.indexOf('e'));
    boolean scientific =
        e > 0
            && Characters.isAllDigits(text.substring(0, e).replace(",", "").replace(".", ""))
            && Characters.isAllDigits(text.substring(e + 1).replace("+", ""));
    return scientific || (Characters.isAllDigits(text) && text.endsWith(ROUNDED));
  }

  /**
   * Returns whether a text is an enterprise number: ten digits of which the first is 0 or 1. The
   * leading 0 may be missing, because spreadsheets drop it.
   */
  private static boolean isCbeNumber(String digits) {
    String padded = digits.length() == CBE_DIGITS - 1 ? "0" + digits : digits;
    return Mod97Complement.isEnterpriseNumber(padded);
  }
}
