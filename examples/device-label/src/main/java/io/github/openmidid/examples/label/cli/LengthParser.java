package io.github.openmidid.examples.label.cli;

import io.github.openmidid.examples.label.layout.LabelSize;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses lengths with their unit, with a decimal point or comma: {@code 0.5mm}, {@code 1,5 m}. */
final class LengthParser {
  private static final String NUMBER = "(\\d{1,4}(?:[.,]\\d{1,4})?)";
  private static final String UNIT = "(mm|cm|m)";
  private static final Pattern LENGTH = Pattern.compile(NUMBER + " ?" + UNIT);
  private static final Pattern SIZE =
      Pattern.compile(NUMBER + " ?" + UNIT + "? ?[x×] ?" + NUMBER + " ?" + UNIT);
  private static final double MAX = 100_000;
  private static final int SHOWN = 40;

  private LengthParser() {}

  /**
   * Returns a length in mm.
   *
   * @throws CommandException if it is not a length, or 0
   */
  static double length(String option, String text) throws CommandException {
    Matcher matcher = LENGTH.matcher(plain(text));
    double length = matcher.matches() ? millimetres(matcher.group(1), matcher.group(2)) : 0;
    if (!(length > 0 && length < MAX)) {
      throw new CommandException(LabelProblem.LENGTH, option, SafeText.oneLine(text, SHOWN));
    }
    return length;
  }

  /**
   * Returns a width and a height.
   *
   * @param least the least of both, in mm
   * @param most the most of both, in mm
   * @throws CommandException if it is not width x height in this range
   */
  static LabelSize size(String option, String text, double least, double most)
      throws CommandException {
    Matcher matcher = SIZE.matcher(plain(text));
    if (matcher.matches()) {
      String unit = matcher.group(4);
      String first = matcher.group(2) == null ? unit : matcher.group(2);
      double width = millimetres(matcher.group(1), first);
      double height = millimetres(matcher.group(3), unit);
      if (Math.min(width, height) >= least && Math.max(width, height) <= most) {
        return new LabelSize(width, height);
      }
    }
    throw new CommandException(
        LabelProblem.SIZE, option, SafeText.oneLine(text, SHOWN), least, most);
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static double millimetres(String number, String unit) {
    double value = Double.parseDouble(number.replace(',', '.'));
    return switch (unit) {
      case "m" -> value * 1000;
      case "cm" -> value * 10;
      default -> value;
    };
  }
}
