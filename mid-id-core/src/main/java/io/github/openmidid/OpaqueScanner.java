package io.github.openmidid;

import io.github.openmidid.internal.Characters;

/**
 * A scanner for identifiers of an unknown format: ASCII letters and digits, with single hyphens,
 * dots, slashes or spaces between them. It does not normalize, because the meaning of different
 * spellings is not known: each text is its own canonical form.
 */
final class OpaqueScanner extends FormatScanner {
  private final MidIdFormat format;

  OpaqueScanner(MidIdFormat format) {
    this.format = format;
  }

  @Override
  MidIdFormat format() {
    return format;
  }

  @Override
  long scan(String text, int start, int end) {
    int misplaced = -1;
    boolean separated = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean separator = isSeparator(c);
      if (!separator && !isPart(c)) {
        return failure(Fault.ILLEGAL_CHARACTER, i);
      }
      boolean last = i == end - 1;
      misplaced = misplaced < 0 && separator && (separated || last) ? i : misplaced;
      separated = separator;
    }
    return misplaced < 0 ? 0 : failure(Fault.GROUPING, misplaced);
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '.' || c == '/' || c == ' ';
  }

  private static boolean isPart(char c) {
    return Characters.isDigit(c) || Characters.isCapital(Characters.toCapital(c));
  }

  @Override
  String canonical(String text, long scanned) {
    return Characters.strip(text);
  }

  @Override
  long serial(String canonical) {
    throw unknown();
  }

  @Override
  String ofSerial(long serial) {
    throw unknown();
  }

  private UnsupportedOperationException unknown() {
    return new UnsupportedOperationException(
        "the format " + format.name() + " has no serial numbers");
  }
}
