package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.commandline.result.CsvResultWriter;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.compare.MonthComparison;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import io.github.openmidid.fanc.TransferComparison;
import io.github.openmidid.fanc.TransferComparison.AmbiguousRows;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.fanc.TransferComparison.ChangedRow;
import io.github.openmidid.fanc.TransferRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the changes between two months as csv, one record per row or changed field. */
public final class ChangesFile {
  /** The end of the name of a file with changes: {@code november.xlsx.changes.csv}. */
  public static final String SUFFIX = ".changes.csv";

  private static final List<String> COLUMNS =
      List.of("change", "rowBefore", "rowAfter", "device", "field", "before", "after");

  private final Locale locale;
  private final RowText text;

  private ChangesFile(Locale locale) {
    this.locale = locale;
    this.text = new RowText(locale);
  }

  /**
   * Writes the changes atomically, replacing an older file of that name. Without changes it writes
   * only the header.
   *
   * @throws CommandException if it cannot be written
   */
  public static void write(MonthComparison months, Path target, Locale locale)
      throws CommandException {
    ChangesFile file = new ChangesFile(locale);
    CsvResultWriter.write(
        target,
        COLUMNS.stream().map(column -> file.get("changes." + column)).toList(),
        file.records(months.changes()).stream(),
        TransferProblem.FINDINGS_UNWRITABLE);
  }

  private List<List<String>> records(TransferComparison<TransferLine> changes) {
    List<List<String>> records = new ArrayList<>();
    changes.added().forEach(row -> records.add(added(row, "added")));
    changes.removed().forEach(row -> records.add(removed(row, "removed")));
    for (ChangedRow<TransferLine> row : changes.changed()) {
      row.fields().forEach(field -> records.add(changed(row, field)));
    }
    for (AmbiguousRows<TransferLine> rows : changes.ambiguous()) {
      rows.before().forEach(row -> records.add(removed(row, "ambiguous")));
      rows.after().forEach(row -> records.add(added(row, "ambiguous")));
    }
    return records;
  }

  private List<String> added(TransferRow<TransferLine> row, String change) {
    return List.of(
        get("change." + change), "", row.key().toString(), text.device(row), "", "", text.all(row));
  }

  private List<String> removed(TransferRow<TransferLine> row, String change) {
    return List.of(
        get("change." + change), row.key().toString(), "", text.device(row), "", text.all(row), "");
  }

  private List<String> changed(ChangedRow<TransferLine> row, ChangedField field) {
    return Stream.of(
            get("change.changed"),
            row.before().key().toString(),
            row.after().key().toString(),
            text.device(row.after()),
            text.name(field.field()),
            field.before().orElse(""),
            field.after().orElse(""))
        .toList();
  }

  private String get(String key) {
    return TransferMessages.get(locale, key);
  }
}
