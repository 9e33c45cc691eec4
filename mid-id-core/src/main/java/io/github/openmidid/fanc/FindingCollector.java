package io.github.openmidid.fanc;

import io.github.openmidid.Suggestion;
import io.github.openmidid.fanc.Finding.Code;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A collector of the findings of all rows, those of a row in the order of their codes.
 *
 * @param <K> the type of the keys of the rows
 */
final class FindingCollector<K> {
  private static final int MAX_QUOTED = 80;

  private final List<Finding<K>> findings = new ArrayList<>();
  private int start;

  void add(
      K key,
      TransferField field,
      Code code,
      List<Suggestion> suggestions,
      Function<Locale, String> message) {
    findings.add(new Finding<>(key, field, code, suggestions, new TextsByLanguage(message)));
  }

  /** Adds a finding with a text of this module. */
  void add(
      K key,
      TransferField field,
      Code code,
      List<Suggestion> suggestions,
      String textKey,
      String... arguments) {
    add(key, field, code, suggestions, locale -> TextBundle.of(locale).get(textKey, arguments));
  }

  /** Orders the findings of the current row. */
  void endRow() {
    if (findings.size() - start > 1) {
      findings.subList(start, findings.size()).sort(Comparator.comparing(Finding::code));
    }
    start = findings.size();
  }

  List<Finding<K>> toList() {
    return findings;
  }

  /** Returns a value as it is quoted in a message: on one line, without invisible characters. */
  static String quoted(String text) {
    StringBuilder visible = new StringBuilder();
    text.strip()
        .codePoints()
        .map(c -> isVisible(c) ? c : ' ')
        .limit(MAX_QUOTED)
        .forEach(visible::appendCodePoint);
    return text.strip().codePointCount(0, text.strip().length()) > MAX_QUOTED
        ? visible + "…"
        : visible.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
