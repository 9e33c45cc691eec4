package io.github.openmidid.examples.register.notice;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notice as a csv file that a spreadsheet opens with its columns and accents: UTF-8 with byte
 * order mark, semicolons, dates by ISO 8601. A text that a spreadsheet would take for a formula is
 * preceded by an apostrophe.
 */
public final class NoticeCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@";
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
    Stream<String> header = HEADER.stream().map(key -> LocalizedText.of(key).in(language));
    return BYTE_ORDER_MARK
        + Stream.concat(Stream.of(header), entries.stream().map(entry -> cells(entry, language)))
            .map(NoticeCsv::row)
            .collect(Collectors.joining());
  }

  private static Stream<String> cells(NoticeEntry entry, Locale language) {
    return Stream.of(
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

  private static String row(Stream<String> cells) {
    return cells.map(NoticeCsv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String harmless = isFormula ? "'" + text : text;
    boolean isQuoted = harmless.indexOf(';') >= 0 || harmless.indexOf('"') >= 0;
    return isQuoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
