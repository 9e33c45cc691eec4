package io.github.openmidid.examples.register.notice;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import io.github.openmidid.examples.tables.write.SpreadsheetCsv;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** The notice as {@linkplain SpreadsheetCsv csv}, with dates by ISO 8601. */
public final class NoticeCsv {
  private static final List<String> HEADER =
      List.of(
          "page.existing.cadastreNumber",
          "page.field.midId",
          "page.field.operator",
          "page.field.modality",
          "page.field.make",
          "page.field.model",
          "page.field.serialNumber",
          "page.field.campus",
          "page.field.fancDeviceNumber",
          "page.existing.registeredOn",
          "page.grantedOn");

  private NoticeCsv() {}

  /** Returns the file, with headers and modalities in a language. */
  public static String of(List<NoticeEntry> entries, Locale language) {
    StringWriter text = new StringWriter();
    SpreadsheetCsv csv =
        SpreadsheetCsv.start(
            text, HEADER.stream().map(key -> LocalizedText.of(key).in(language)).toList());
    entries.forEach(entry -> csv.write(cells(entry, language)));
    csv.flush();
    return text.toString();
  }

  private static List<String> cells(NoticeEntry entry, Locale language) {
    return List.of(
        entry.cadastreNumber(),
        entry.midId().toString(),
        entry.operator(),
        Modality.ofCode(entry.modality())
            .map(modality -> modality.display(language))
            .orElse(entry.modality()),
        entry.make().orElse(""),
        entry.model().orElse(""),
        entry.serialNumber().orElse(""),
        entry.campus().orElse(""),
        entry.fancDeviceNumber().orElse(""),
        entry.registeredOn().toString(),
        BelgianTime.date(entry.grantedAt()).toString());
  }
}
