package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.scan.ColumnUse;
import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.examples.transfer.read.TransferColumns;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sentences about the reading of a file: columns used, columns not used, and fields not
 * compared. They are the same on the terminal and on a page.
 */
public final class ReadingText {
  private static final int MAX_HEADER = 40;

  private final Locale locale;

  /** Creates the sentences in a language. */
  public ReadingText(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns the sentences about the columns of each table, and the fields that were not compared.
   */
  public List<String> sentences(TransferTable table) {
    List<String> sentences = new ArrayList<>();
    for (DataTable data : table.scan().tables()) {
      sentences.add(title(data) + " " + used(data));
      unused(data, sentences);
    }
    sentences.addAll(withoutTables(table));
    return sentences;
  }

  /** Returns the sentence about the fields that were not compared; none if all were compared. */
  public List<String> withoutTables(TransferTable table) {
    List<String> sentences = new ArrayList<>();
    notCompared(table, sentences);
    return sentences;
  }

  /** Returns the place of a table: its sheet and its header row. */
  public String title(DataTable data) {
    String row = String.valueOf(data.headerRow());
    return data.sheet()
        .map(sheet -> text("reading.tableInSheet", line(sheet), row))
        .orElseGet(() -> text("reading.table", row));
  }

  private String used(DataTable data) {
    return text(
        "reading.used",
        data.columns().stream()
            .filter(ColumnUse::isUsed)
            .map(column -> text("reading.column", header(column), kind(column)))
            .collect(Collectors.joining(", ")));
  }

  private void unused(DataTable data, List<String> sentences) {
    String columns =
        data.columns().stream()
            .filter(column -> !column.isUsed())
            .map(this::header)
            .collect(Collectors.joining(", "));
    if (!columns.isEmpty()) {
      sentences.add(text("reading.unused", columns));
    }
  }

  private void notCompared(TransferTable table, List<String> sentences) {
    Set<ColumnKind> lacking = table.scan().lacking(Set.copyOf(TransferColumns.compared()));
    String kinds =
        TransferColumns.compared().stream()
            .filter(lacking::contains)
            .map(this::name)
            .collect(Collectors.joining(", "));
    if (!kinds.isEmpty()) {
      sentences.add(text("reading.notCompared", kinds));
    }
  }

  private String header(ColumnUse column) {
    return column.header().isEmpty()
        ? column.reference()
        : text("reading.header", column.reference(), line(column.header()));
  }

  private String kind(ColumnUse column) {
    return column.kind().map(this::name).orElse("");
  }

  /** Returns the name of a kind of column. */
  public String name(ColumnKind kind) {
    return text("column." + kind.code());
  }

  private static String line(String text) {
    return SafeText.oneLine(text, MAX_HEADER);
  }

  private String text(String key, String... arguments) {
    return TransferMessages.get(locale, key, (Object[]) arguments);
  }
}
