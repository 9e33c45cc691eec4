package io.github.openmidid.examples.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What is aimed at: the time of one benchmark in proportion to that of another, or what it
 * allocates.
 *
 * @param what in words, for the table
 * @param subject the benchmark whose figures are shown
 * @param rival the benchmark it is compared with; the same one if only the allocation counts
 * @param relation whether the subject may take at most, or has to be faster by, the limit
 * @param limit times the rival
 * @param bytes what one call may allocate at most; negative if that is left open
 */
record Target(
    String what, String subject, String rival, Relation relation, double limit, double bytes) {
  private static final double ANY = -1;

  /** Allocation is counted for a whole run and divided by its calls, so that it is never exact. */
  private static final double ROUNDING = 0.5;

  enum Relation {
    AT_MOST,
    TIMES_FASTER
  }

  /** The targets of the project, in the order in which they are shown. */
  static List<Target> all() {
    return List.of(
        atMost("`isValid` to `String.equals`", "isValid", "stringEquals", 3, 0),
        faster("`isValid` to iban4j", "isValid", "iban4j", 20, 0),
        atMost("`isValid(byte[])` to `String.equals`", "isValidUtf8", "stringEquals", 1.5, 0),
        atMost("wrong check digits to valid", "isValidWrongCheckDigits", "isValid", 1, 0),
        atMost("a letter for a digit to valid", "isValidLetterForDigit", "isValid", 1, 0),
        atMost("a digit too few to valid", "isValidTooShort", "isValid", 1, 0),
        atMost(
            "wrong check digits to valid, `byte[]`",
            "isValidUtf8WrongCheckDigits",
            "isValidUtf8",
            1,
            0),
        atMost("`parse` to `Tsid.from`", "parse", "tsidFrom", 0.8, 24),
        atMost("serial to text, to `new String`", "render", "newString", 1.7, 88),
        atMost("column to sum of all bytes", "midIdColumn", "sumOfBytes", 1.1, ANY),
        faster("column to univocity", "midIdColumn", "univocity", 4, ANY),
        faster("column to split and regex", "midIdColumn", "splitAndRegex", 10, ANY));
  }

  private static Target atMost(String what, String subject, String rival, double limit, double b) {
    return new Target(what, subject, rival, Relation.AT_MOST, limit, b);
  }

  private static Target faster(String what, String subject, String rival, double limit, double b) {
    return new Target(what, subject, rival, Relation.TIMES_FASTER, limit, b);
  }

  double ratio(double subjectTime, double rivalTime) {
    return relation == Relation.AT_MOST ? subjectTime / rivalTime : rivalTime / subjectTime;
  }

  /** A ratio of times is never exact either: 5 % count as equal. */
  boolean isReached(double ratio, double allocated) {
    boolean fast = relation == Relation.AT_MOST ? ratio <= limit * 1.05 : ratio >= limit / 1.05;
    return fast && (bytes < 0 || allocated <= bytes + ROUNDING);
  }

  String wanted() {
    String ratio =
        String.format(Locale.ROOT, relation == Relation.AT_MOST ? "≤ %s" : "≥ %s", plain(limit));
    return bytes < 0 ? ratio : ratio + ", ≤ " + plain(bytes) + " B";
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
