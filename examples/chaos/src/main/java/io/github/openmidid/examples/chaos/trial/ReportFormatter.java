package io.github.openmidid.examples.chaos.trial;

/** Formats values for reports: on one line, with a maximum length. */
final class ReportFormatter {
  private static final int LONGEST = 300;
  private static final int BEFORE_DIFFERENCE = 60;

  private ReportFormatter() {}

  static String of(Object value) {
    return cut(plain(value), 0);
  }

  /** Formats two different values, from shortly before the first difference. */
  static String difference(Object wrong, Object right) {
    String one = plain(wrong);
    String other = plain(right);
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - BEFORE_DIFFERENCE);
    return "is " + cut(one, from) + ", right is " + cut(other, from);
  }

  private static String plain(Object value) {
    return String.valueOf(value).replaceAll("\\p{Cntrl}", " ");
  }

  private static String cut(String text, int from) {
    int to = Math.min(text.length(), from + LONGEST);
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }
}
