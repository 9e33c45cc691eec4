package io.github.openmidid.examples.transfer.prepare;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.transfer.file.AtomicFile;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.report.ResultCsv;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.fanc.NumberReplacement.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes which number of which row was replaced by what, by which evidence, and which was not and
 * why, as csv that spreadsheets open directly.
 */
public final class MapFile {
  /** The end of the name of a map file: {@code transfer.xlsx.map.csv}. */
  public static final String SUFFIX = ".map.csv";

  private static final List<String> COLUMNS =
      List.of("file", "sheet", "line", "cell", "result", "from", "to", "evidence", "message");

  private MapFile() {}

  /**
   * Writes the file atomically, replacing an older one of that name. Without rows it has only its
   * header.
   *
   * @param locale Dutch, French, German or English; English for any other
   */
  public static void write(PreparationReport report, Path target, Locale locale)
      throws IOException {
    List<String> header =
        COLUMNS.stream().map(column -> text(locale, "map." + column)).toList();
    AtomicFile.writeText(
        target,
        writer ->
            ResultCsv.write(
                writer, header, report.rows().stream().map(row -> cells(row, locale))));
  }

  private static List<String> cells(PreparedRow row, Locale locale) {
    TransferLine line = row.line();
    return List.of(
        line.fileName(),
        line.sheet().orElse(""),
        String.valueOf(line.number()),
        line.deviceNumber().reference(),
        row.code(),
        row.decision().formerNumber(),
        row.replacement().map(MidId::toString).orElse(""),
        row.decision().evidence().stream()
            .map(evidence -> evidence(evidence, locale))
            .collect(Collectors.joining(" | ")),
        row.message(locale));
  }

  /** Returns the field with both values: {@code serial number: 123456 = SN 00123456}. */
  private static String evidence(Evidence evidence, Locale locale) {
    return Stream.of(
            text(locale, "page.field." + evidence.field().code()) + ":",
            evidence.inRow().strip(),
            evidence.agrees() ? "=" : "≠",
            evidence.inRegister().strip())
        .collect(Collectors.joining(" "));
  }

  private static String text(Locale locale, String key) {
    return TransferMessages.get(locale, key);
  }
}
