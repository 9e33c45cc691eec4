package io.github.openmidid.examples.tables.column;

import java.util.ArrayList;
import java.util.List;

/** Divides a header into its languages and remarks: at slashes, lines, brackets and dashes. */
final class HeaderParts {
  private static final String SEPARATORS = "/|\n\r;()[]{}:*,=\u2013\u2014\u2022\u00b7";

  private HeaderParts() {}

  /** Returns the parts, without blank ones. */
  static List<String> of(String header) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= header.length(); i++) {
      if (i == header.length() || separates(header, i)) {
        String part = header.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }

  /** A hyphen separates only if it stands alone, as in {@code Modaliteit - Modalité}. */
  private static boolean separates(String header, int at) {
    char c = header.charAt(at);
    if (c == '-' || c == '_' || c == '+') {
      return at > 0
          && at + 1 < header.length()
          && header.charAt(at - 1) == ' '
          && header.charAt(at + 1) == ' ';
    }
    return SEPARATORS.indexOf(c) >= 0;
  }
}
