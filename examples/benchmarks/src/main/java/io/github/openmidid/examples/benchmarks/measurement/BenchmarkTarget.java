package io.github.openmidid.examples.benchmarks.measurement;

import java.util.List;

/**
 * A performance target: the ratio of a metric of two benchmarks, and the allocation.
 *
 * @param what the description in the table
 * @param subject the benchmark that has to reach the target
 * @param rival the benchmark it is compared with
 * @param figure the metric that is compared
 * @param relation the meaning of the limit: a maximum ratio, a minimum speed-up, or an absolute
 *     maximum of the subject
 * @param limit the limit of the ratio, or nanoseconds
 * @param bytes the maximum allocation of one call; negative for no limit
 */
public record BenchmarkTarget(
    String what,
    String subject,
    String rival,
    Metric figure,
    Relation relation,
    double limit,
    double bytes) {
  private static final double ANY = -1;

  /**
   * The tolerance in bytes: allocation is counted for a whole run and divided by its calls, so that
   * it is inexact.
   */
  private static final double ROUNDING = 0.5;

  enum Relation {
    AT_MOST,
    TIMES_FASTER,
    NANOSECONDS
  }

  /** Returns the targets of {@code mid-id-core}, in the order of the table. */
  public static List<BenchmarkTarget> ofCore() {
    return List.of(
        atMost("`isValid` to `String.equals`", "isValid", "stringEquals", 3, 0),
        faster("`isValid` to iban4j", "isValid", "iban4j", 20, 0),
        atMost("wrong check digits to valid", "isValidWrongCheckDigits", "isValid", 1, 0),
        atMost("a letter for a digit to valid", "isValidLetterForDigit", "isValid", 1, 0),
        atMost("a digit too few to valid", "isValidTooShort", "isValid", 1, 0),
        atMost("`parse` to `Tsid.from`", "parse", "tsidFrom", 0.8, 24),
        atMost("serial to text, to `new String`", "render", "newString", 1.7, 88));
  }

  /** Returns the targets of {@code mid-id-client}, in the order of the table. */
  public static List<BenchmarkTarget> ofClient() {
    return List.of(
        find("time of `find` to a call by hand", "handWritten", Metric.TIME, 1.1),
        find("processor time of it", "handWritten", Metric.CPU, 1.1),
        find("bytes allocated by it", "handWritten", Metric.BYTES, 1.6),
        find("time of `find` to by hand with a time limit", "handWrittenInTime", Metric.TIME, 1.1),
        find("processor time of it", "handWrittenInTime", Metric.CPU, 1.1),
        find("bytes allocated by it", "handWrittenInTime", Metric.BYTES, 1.6),
        faster("1,000 with `findAll` to one by one", "findAll", "oneByOne", 75, ANY),
        new BenchmarkTarget(
            "a cached response",
            "cached",
            "cached",
            Metric.TIME,
            Relation.NANOSECONDS,
            1_000,
            ANY));
  }

  /** Returns the targets of {@code mid-id-validation}, in the order of the table. */
  public static List<BenchmarkTarget> ofValidation() {
    return List.of(
        atMost(
            "`@ValidMidId` to an empty constraint, on a bean",
            "validMidIdBean",
            "emptyConstraintBean",
            1.1,
            ANY),
        faster(
            "`@ValidMidId` to `@Pattern` and `@LuhnCheck`, on a bean",
            "validMidIdBean",
            "patternAndLuhnBean",
            1,
            ANY));
  }

  private static BenchmarkTarget find(String what, String rival, Metric figure, double limit) {
    return new BenchmarkTarget(what, "find", rival, figure, Relation.AT_MOST, limit, ANY);
  }

  private static BenchmarkTarget atMost(
      String what, String subject, String rival, double limit, double b) {
    return new BenchmarkTarget(what, subject, rival, Metric.TIME, Relation.AT_MOST, limit, b);
  }

  private static BenchmarkTarget faster(
      String what, String subject, String rival, double limit, double b) {
    return new BenchmarkTarget(what, subject, rival, Metric.TIME, Relation.TIMES_FASTER, limit, b);
  }

  double ratio(double ofSubject, double ofRival) {
    return switch (relation) {
      case AT_MOST -> ofSubject / ofRival;
      case TIMES_FASTER -> ofRival / ofSubject;
      case NANOSECONDS -> ofSubject;
    };
  }

  /** Returns whether the target is reached, with a tolerance of 5 % on ratios of times. */
  boolean isReached(double ratio, double allocated) {
    boolean fast =
        relation == Relation.TIMES_FASTER ? ratio >= limit / 1.05 : ratio <= limit * 1.05;
    return fast && (bytes < 0 || allocated <= bytes + ROUNDING);
  }

  String wanted() {
    String sign = relation == Relation.TIMES_FASTER ? "≥ " : "≤ ";
    String ratio = sign + plain(limit) + (relation == Relation.NANOSECONDS ? " ns" : "");
    return bytes < 0 ? ratio : ratio + ", ≤ " + plain(bytes) + " B";
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
