package io.github.openmidid.examples.his.importing;

import io.github.openmidid.examples.tables.scan.ColumnUse;
import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.examples.tables.scan.ScanNote;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.SheetUse;
import io.github.openmidid.examples.tables.scan.UnreadPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * Renders the content of a file that was read, and the content that was not, in the user's
 * language.
 */
record ReadingReportView(MessageSource texts, Locale locale) {

  ReadingReport of(ScanReport report) {
    List<String> notes = new ArrayList<>();
    report.notes().forEach(note -> notes.add(note(note)));
    report.sheets().stream()
        .filter(sheet -> sheet.state() == SheetUse.State.HIDDEN)
        .forEach(sheet -> notes.add(text("hiddenSheet", sheet.name())));
    return new ReadingReport(
        report.tables().stream().map(this::table).toList(),
        notes,
        report.unread().stream().map(this::unread).toList());
  }

  private String table(DataTable table) {
    String used = headers(table, ColumnUse::isUsed);
    String unused = headers(table, column -> !column.isUsed() && !column.header().isBlank());
    String key = unused.isEmpty() ? "used" : "usedAndUnused";
    return text(key, place(table.sheet().orElse(""), table.headerRow()), used, unused);
  }

  private static String headers(DataTable table, Predicate<ColumnUse> which) {
    return table.columns().stream()
        .filter(which)
        .map(ColumnUse::header)
        .collect(Collectors.joining(", "));
  }

  private String note(ScanNote note) {
    return text(
        note.kind().name(), number(note.count()), where(note.sheet().orElse(""), note.where()));
  }

  private String unread(UnreadPlace place) {
    return unread(place.kind().name(), place.count(), where(place));
  }

  /** Renders a place that was not read. */
  String unread(String kind, int count, String where) {
    return text(kind, number(count), where);
  }

  /** Returns the sheet and the first cell or line of a place, as far as it has them. */
  static String where(UnreadPlace place) {
    String line = place.line() == 0 ? "" : number(place.line());
    return where(place.sheet().orElse(""), place.reference().isEmpty() ? line : place.reference());
  }

  private String place(String sheet, int row) {
    return where(sheet, number(row));
  }

  private static String where(String sheet, String place) {
    return sheet.isEmpty() || place.isEmpty() ? sheet + place : sheet + ", " + place;
  }

  /** Numbers are texts, so that no language groups their digits. */
  private static String number(int number) {
    return String.valueOf(number);
  }

  private String text(String key, Object... arguments) {
    return texts.getMessage("reading." + key, arguments, locale);
  }
}
