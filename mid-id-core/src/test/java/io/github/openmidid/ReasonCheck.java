package io.github.openmidid;

import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.internal.Characters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Checks whether the reasons of a suggestion explain all differences between the text and the
 * candidate, in the provisional format. It tries every alignment of the two.
 */
final class ReasonCheck {
  private static final Map<Reason, String[]> ALIKE =
      Map.of(
          Reason.PREFIX_LOOK_ALIKE,
          new String[] {
            "M\u041C\u043C\u039C\uFF2D\uFF4D\u216F\u217F",
            "I1lL|!\u0406\u0456\u04C0\u04CF\u0399"
                + "\u03B9\uFF29\uFF49\u2160\u2170\u0130\u00CD\u00ED\u0131\u00A6\u2223\u01C0",
            "D0OoQ\uFF24\uFF44\u216E\u217E\u0501\u041E\u043E\u039F\u03BF"
          },
          Reason.LETTER_FOR_DIGIT,
          new String[] {
            "0OoQD\u041E\u043E\u039F\u03BF\uFF2F\uFF4F",
            "1Iil|\u0406\u0456\u0399\u04C0\uFF29",
            "2ZzZ\u0396",
            "3\u0417",
            "5Ss\u0405\u0455",
            "6G",
            "8B\u0412\u0392"
          });

  private final int[] text;
  private final String candidate;
  private final Set<Reason> reasons;
  private final Map<Integer, Boolean> known = new HashMap<>();

  private ReasonCheck(String text, String candidate, Set<Reason> reasons) {
    this.text = text.codePoints().toArray();
    this.candidate = candidate.replace("-", "");
    this.reasons = reasons;
  }

  static boolean isComplete(String text, MidId candidate, Set<Reason> reasons) {
    return new ReasonCheck(text, candidate.toString(), reasons).from(0, 0, true);
  }

  /** Returns whether the rest of the text explains the rest of the candidate. */
  private boolean from(int at, int place, boolean slip) {
    int key = (at * 64 + place) * 2 + (slip ? 1 : 0);
    Boolean before = known.get(key);
    if (before == null) {
      before = tried(at, place, slip);
      known.put(key, before);
    }
    return before;
  }

  private boolean tried(int at, int place, boolean slip) {
    if (at == text.length && place == candidate.length()) {
      return !slip || !needsSlip();
    }
    if (place == 0 && isPrefixLeftOut() && from(at, 3, slip)) {
      return true;
    }
    if (isLostZero(place) && from(at, place + 1, slip)) {
      return true;
    }
    if (slip && slipped(at, place)) {
      return true;
    }
    if (at == text.length) {
      return false;
    }
    boolean same = place < candidate.length() && isSame(text[at], place);
    return (same && from(at + 1, place + 1, slip))
        || (isPassed(at, place) && from(at + 1, place, slip));
  }

  private boolean needsSlip() {
    return reasons.stream()
        .anyMatch(
            r ->
                r == Reason.ONE_DIGIT
                    || r == Reason.SWAPPED_DIGITS
                    || r == Reason.MISSING_DIGIT
                    || r == Reason.EXTRA_DIGIT);
  }

  /** Returns whether the complete prefix is missing; a part of it must not be. */
  private boolean isPrefixLeftOut() {
    return reasons.contains(Reason.LOST_LEADING_PART) || reasons.contains(Reason.MISSING_PREFIX);
  }

  private boolean isLostZero(int place) {
    return reasons.contains(Reason.LOST_LEADING_PART)
        && place >= 3
        && place < candidate.length()
        && candidate.substring(3, place + 1).matches("0+");
  }

  private boolean slipped(int at, int place) {
    boolean digit = place >= 3 && place < candidate.length();
    boolean one = at < text.length && text[at] >= '0' && text[at] <= '9';
    return (reasons.contains(Reason.ONE_DIGIT) && digit && one && from(at + 1, place + 1, false))
        || (reasons.contains(Reason.MISSING_DIGIT) && digit && from(at, place + 1, false))
        || (reasons.contains(Reason.EXTRA_DIGIT) && one && from(at + 1, place, false))
        || (reasons.contains(Reason.SWAPPED_DIGITS) && digit && isSwapped(at, place));
  }

  /** Returns whether two digits are swapped, possibly with separators between them. */
  private boolean isSwapped(int at, int place) {
    int other = at + 1;
    while (other < text.length && !Character.isDigit(text[other]) && isPassed(other, place + 1)) {
      other++;
    }
    return other < text.length
        && place + 1 < candidate.length()
        && text[at] == candidate.charAt(place + 1)
        && text[other] == candidate.charAt(place)
        && from(other + 1, place + 2, false);
  }

  private boolean isSame(int c, int place) {
    char wanted = candidate.charAt(place);
    if (c == wanted || (c < 0x80 && Character.toUpperCase(c) == wanted && place < 3)) {
      return true;
    }
    if (place < 3) {
      return reasons.contains(Reason.PREFIX_LOOK_ALIKE)
          && (ALIKE.get(Reason.PREFIX_LOOK_ALIKE)[place].indexOf(c) >= 0
              || (place == 1 && Character.digit(c, 10) == 1)
              || (place == 2 && Character.digit(c, 10) == 0));
    }
    boolean digit = c >= 0x80 && Character.digit(c, 10) == wanted - '0';
    boolean letter = false;
    for (String alike : ALIKE.get(Reason.LETTER_FOR_DIGIT)) {
      letter |= alike.charAt(0) == wanted && alike.indexOf(c) > 0;
    }
    return (reasons.contains(Reason.FULL_WIDTH_DIGITS) && digit && !Character.isLetter(c))
        || (reasons.contains(Reason.LETTER_FOR_DIGIT) && letter);
  }

  /** Returns whether a character of the text may be skipped. A digit may not. */
  private boolean isPassed(int at, int place) {
    int c = text[at];
    boolean extra = reasons.contains(Reason.EXTRA_CHARACTERS);
    if (Character.isLetterOrDigit(c)) {
      return extra && place != 1 && place != 2 && !Character.isDigit(c);
    }
    boolean separator = Characters.isSeparator((char) c) && c < 0x10000;
    boolean alone = at == 0 || !Characters.isSeparator((char) text[at - 1]);
    boolean fits = separator && alone && (place == 3 || place == 7 || place == 11);
    boolean grouping = separator || (isInside(at) && !isHidden(c));
    boolean outer = place == candidate.length() && c < 0x10000 && Characters.isWhiteSpace((char) c);
    return fits || outer || extra || (grouping && reasons.contains(Reason.OTHER_GROUPING));
  }

  private boolean isInside(int at) {
    return hasDigit(0, at) && hasDigit(at, text.length);
  }

  private boolean hasDigit(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(int c) {
    return "()[]''\"\u201C\u201D\u00AB\u00BB\u0338".indexOf(c) >= 0
        || Character.getType(c) == Character.FORMAT;
  }
}
