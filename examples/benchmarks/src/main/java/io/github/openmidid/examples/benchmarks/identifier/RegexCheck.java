package io.github.openmidid.examples.benchmarks.identifier;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The usual check without a library: a regular expression and {@link BigInteger}. */
final class RegexCheck {
  private static final Pattern PATTERN = Pattern.compile("MID-(\\d{4})-(\\d{4})-(\\d{2})");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private RegexCheck() {}

  static boolean regexIsValid(CharSequence text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    String digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
    return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
  }
}
