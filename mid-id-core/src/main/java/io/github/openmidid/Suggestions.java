package io.github.openmidid;

import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.checkdigit.Mod97Complement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what may have been meant by a text with a fault. Tries the few slips that people and
 * programs make.
 */
final class Suggestions {
  private static final int MOST = 6;
  private static final int DIGITS = 10;
  private static final String LOST_ZEROS = "0".repeat(DIGITS);

  /** Digits that are taken for each other when read or typed, each pair in both directions. */
  private static final List<String> LOOK_ALIKES =
      List.of("08", "17", "38", "56", "69", "68", "49", "25");

  private final Map<MidId, Reason> candidates = new LinkedHashMap<>();

  private Suggestions() {}

  static List<Suggestion> forText(String input, Fault fault) {
    String text = Characters.strip(input);
    if (fault == Fault.MISSING || fault == Fault.TOO_LONG || fault == Fault.RESERVED) {
      return List.of();
    }
    Optional<Reason> otherKind = fault == Fault.PREFIX ? OtherKind.of(text) : Optional.empty();
    List<Suggestion> result = new ArrayList<>();
    otherKind.ifPresent(reason -> result.add(Suggestion.of(reason)));
    new Suggestions()
        .find(text, fault)
        .forEach((id, reason) -> result.add(Suggestion.of(id, reason)));
    return List.copyOf(result.subList(0, Math.min(MOST, result.size())));
  }

  private Map<MidId, Reason> find(String text, Fault fault) {
    Characters.Reading reading = Characters.read(text);
    String digits = reading.digits();
    switch (fault) {
      case PREFIX -> withoutPrefix(digits, reading);
      case ILLEGAL_CHARACTER -> add(digits, reading.replaced().orElse(Reason.OTHER_GROUPING));
      case LENGTH -> otherLength(digits);
      case GROUPING -> add(digits, Reason.OTHER_GROUPING);
      case CHECK_DIGITS -> oneSlip(digits);
      default -> throw new IllegalStateException("no suggestion is made for " + fault);
    }
    return candidates;
  }

  private void withoutPrefix(String digits, Characters.Reading reading) {
    if (reading.others() > 4) {
      return;
    }
    if (digits.length() == DIGITS) {
      add(digits, Reason.MISSING_PREFIX);
    } else if (digits.length() > 2 && digits.length() < DIGITS) {
      add(LOST_ZEROS.substring(digits.length()) + digits, Reason.LOST_LEADING_PART);
    }
  }

  private void otherLength(String digits) {
    if (digits.length() == DIGITS - 1) {
      for (int i = digits.length(); i >= 0; i--) {
        for (char c = '0'; c <= '9'; c++) {
          add(digits.substring(0, i) + c + digits.substring(i), Reason.MISSING_DIGIT);
        }
      }
    } else if (digits.length() == DIGITS + 1) {
      for (int i = digits.length() - 1; i >= 0; i--) {
        add(digits.substring(0, i) + digits.substring(i + 1), Reason.EXTRA_DIGIT);
      }
    }
  }

  private void oneSlip(String digits) {
    for (int i = 1; i < digits.length(); i++) {
      add(Characters.swapped(digits, i), Reason.SWAPPED_DIGITS);
    }
    for (boolean lookAlike : new boolean[] {true, false}) {
      for (int i = 0; i < digits.length(); i++) {
        for (char c = '0'; c <= '9'; c++) {
          if (lookAlike == areAlike(c, digits.charAt(i))) {
            add(digits.substring(0, i) + c + digits.substring(i + 1), Reason.ONE_DIGIT);
          }
        }
      }
    }
  }

  private static boolean areAlike(char a, char b) {
    return LOOK_ALIKES.stream().anyMatch(pair -> pair.indexOf(a) >= 0 && pair.indexOf(b) >= 0);
  }

  private void add(String digits, Reason reason) {
    MidId.tryParse("MID" + digits).ifPresent(midId -> candidates.putIfAbsent(midId, reason));
  }

  /** Numbers that people have at hand and put where the MID-ID belongs. */
  private static final class OtherKind {
    static Optional<Reason> of(String text) {
      String digits = Characters.withoutSeparators(text);
      if (isSequenceNumber(digits)) {
        return Optional.of(Reason.SEQUENCE_NUMBER);
      }
      if (isRounded(text)) {
        return Optional.of(Reason.ROUNDED_NUMBER);
      }
      if (!Characters.isAllDigits(digits)) {
        return Optional.empty();
      }
      if (isCbeNumber(digits)) {
        return Optional.of(Reason.CBE_NUMBER);
      }
      return isHospitalNihdiNumber(digits) ? Optional.of(Reason.NIHDI_NUMBER) : Optional.empty();
    }

    /** As in the name of a notification file: the type of device and a number, CT1 or SPECT-CT2. */
    private static boolean isSequenceNumber(String text) {
      int end = text.length();
      while (end > 0 && MidIdScanner.isDigit(text.charAt(end - 1))) {
        end--;
      }
      int digits = text.length() - end;
      return digits > 0 && digits < 4 && Modality.parse(text.substring(0, end)).isPresent();
    }

    /** {@code 9,945E+09}, or what a spreadsheet stores for it: 9945000000. */
    private static boolean isRounded(String text) {
      int e = Math.max(text.indexOf('E'), text.indexOf('e'));
      boolean scientific =
          e > 0
              && Characters.isAllDigits(text.substring(0, e).replace(",", "").replace(".", ""))
              && Characters.isAllDigits(text.substring(e + 1).replace("+", ""));
      return scientific || (Characters.isAllDigits(text) && text.endsWith("000000"));
    }

    /** Ten digits of which the first is 0 or 1; a spreadsheet drops the leading 0. */
    private static boolean isCbeNumber(String digits) {
      String padded = digits.length() == DIGITS - 1 ? "0" + digits : digits;
      return padded.length() == DIGITS
          && padded.charAt(0) <= '1'
          && Mod97Complement.isValid(padded);
    }

    /** 710, the recognition number of three digits, two check digits, and in the long form 000. */
    private static boolean isHospitalNihdiNumber(String digits) {
      boolean length = digits.length() == 8 || (digits.length() == 11 && digits.endsWith("000"));
      return length && digits.startsWith("710") && Mod97Complement.isValid(digits.substring(0, 8));
    }
  }
}
