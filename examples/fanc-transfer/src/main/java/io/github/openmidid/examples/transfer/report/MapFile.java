package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.commandline.result.CsvResultWriter;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.prepare.PreparationReport;
import io.github.openmidid.examples.transfer.prepare.PreparedRow;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import io.github.openmidid.fanc.former.NumberReplacement.Evidence;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the decision about each former number as csv that spreadsheets open directly: its
 * replacement and the evidence, or the reason why it was not replaced.
 */
public final class MapFile {
  /** The end of the name of a map file: {@code transfer.xlsx.map.csv}. */
  public static final String SUFFIX = ".map.csv";

  private static final List<String> COLUMNS =
      List.of("file", "sheet", "line", "cell", "result", "from", "to", "evidence", "message");

  private final Locale locale;
  private final RowText text;

  private MapFile(Locale locale) {
    this.locale = locale;
    this.text = new RowText(locale);
  }

  /**
   * Writes the file atomically, replacing an older one of that name. Without rows it has only its
   * header.
   *
   * @param locale Dutch, French, German or English; English for any other
   * @throws CommandException if it cannot be written
   */
  public static void write(PreparationReport report, Path target, Locale locale)
      throws CommandException {
    MapFile file = new MapFile(locale);
    CsvResultWriter.write(
        target,
        COLUMNS.stream().map(column -> TransferMessages.get(locale, "map." + column)).toList(),
        report.rows().stream().map(file::cells),
        TransferProblem.RESULT_UNWRITABLE);
  }

  private List<String> cells(PreparedRow row) {
    TransferLine line = row.line();
    return List.of(
        line.fileName(),
        line.sheet().orElse(""),
        String.valueOf(line.number()),
        line.deviceNumber().reference(),
        row.code(),
        row.decision().formerNumber(),
        row.replacement().map(MidId::toString).orElse(""),
        row.decision().evidence().stream().map(this::evidence).collect(Collectors.joining(" | ")),
        row.message(locale));
  }

  /** Returns the field with both values: {@code Serial number: 123456 = SN 00123456}. */
  private String evidence(Evidence evidence) {
    String sign = evidence.agrees() ? " = " : " ≠ ";
    return text.name(evidence.field())
        + ": "
        + evidence.inRow().strip()
        + sign
        + evidence.inRegister().strip();
  }
}
