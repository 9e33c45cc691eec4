package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.messages.SupportedLanguage;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.UnreadPlace;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Creates a warning for each place whose data was not read, so that a check without findings is
 * complete.
 */
final class UnreadFindings {
  private UnreadFindings() {}

  static List<Finding<TransferLine>> of(ScanReport scan, TransferSources sources) {
    return scan.unread().stream().map(place -> finding(place, sources)).toList();
  }

  private static Finding<TransferLine> finding(UnreadPlace place, TransferSources sources) {
    TransferLine.Cell cell = new TransferLine.Cell(place.reference(), place.text());
    TransferLine line = TransferLine.ofPlace(sources.of(place.sheet()), place.line(), cell);
    return new Finding<>(
        line,
        TransferField.DEVICE_NUMBER,
        Finding.Code.UNREAD,
        List.of(),
        messages(
            "unread." + key(place.kind()),
            String.valueOf(place.count()),
            sources.place(place.sheet(), place.reference()),
            place.sheet().orElse("")));
  }

  private static String key(UnreadPlace.Kind kind) {
    return switch (kind) {
      case COLUMN -> "column";
      case OUTSIDE -> "outside";
      case TABLE -> "table";
      case HIDDEN_SHEET -> "hiddenSheet";
      case MISSING_SHEET -> "missingSheet";
      case SWALLOWED -> "swallowed";
    };
  }

  private static Map<String, String> messages(String key, String... arguments) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (String language : SupportedLanguage.TAGS) {
      messages.put(
          language,
          TransferMessages.get(Locale.forLanguageTag(language), key, (Object[]) arguments));
    }
    return messages;
  }
}
