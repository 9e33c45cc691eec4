package io.github.openmidid.examples.transfer.check;

import io.github.openmidid.examples.messages.SupportedLanguage;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.fanc.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Adapts the messages of the findings {@code unknown} and {@code cannotTell} to the extent of a
 * register: an identifier that a partial register does not find may have been granted to another
 * operator.
 */
final class UnknownFinding {
  private static final int MAX_NAMES = 3;

  private UnknownFinding() {}

  static <K> Finding<K> worded(Finding<K> finding, VisibleExtent extent) {
    boolean isNotFound =
        finding.code() == Finding.Code.UNKNOWN || finding.code() == Finding.Code.CANNOT_TELL;
    if (!isNotFound || extent.isAll()) {
      return finding;
    }
    Map<String, String> messages = new LinkedHashMap<>();
    for (String language : SupportedLanguage.TAGS) {
      Locale locale = Locale.forLanguageTag(language);
      messages.put(
          language,
          TransferMessages.get(
              locale, "unknown." + extent.kind().code(), names(extent.names(), locale)));
    }
    return new Finding<>(
        finding.key(), finding.field(), finding.code(), finding.suggestions(), messages);
  }

  /** Returns the names as one text, cut to three. */
  private static String names(List<String> names, Locale locale) {
    String shown = String.join(", ", names.subList(0, Math.min(MAX_NAMES, names.size())));
    int rest = names.size() - MAX_NAMES;
    return rest <= 0
        ? shown
        : TransferMessages.get(locale, "unknown.more", shown, String.valueOf(rest));
  }
}
