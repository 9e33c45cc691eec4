package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.examples.register.notification.read.NotificationFormException.Part;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.TableScan;
import io.github.openmidid.examples.tables.scan.TableScanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads all tables of a notification file, csv or xlsx by content. */
public final class NotificationFormReader {
  /** The maximum number of rows, that of all lists in the contract. */
  public static final int MAX_ROWS = 1000;

  private static final TableScan SCAN =
      TableScan.of(ColumnKind.DEVICE_NUMBER, ColumnFields.kinds());

  private NotificationFormReader() {}

  /**
   * The content of a file.
   *
   * @param rows the rows, in their order
   * @param columns all columns, read or not
   * @param notes how the file was read, and what was not read
   */
  public record Content(List<FormRow> rows, List<FormColumn> columns, List<FormNote> notes) {}

  /**
   * Reads a file.
   *
   * @param directory where the content is stored while it is read
   * @throws NotificationFormException if it has no rows that can be read
   */
  public static Content read(byte[] content, Path directory) throws NotificationFormException {
    try {
      Path file = Files.createTempFile(directory, "notification", null);
      try {
        Files.write(file, content);
        return read(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (TableFileException e) {
      throw unreadable(e);
    } catch (TableScanException e) {
      throw withoutTable(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Content read(Path file) throws IOException, NotificationFormException {
    ColumnFields columns = new ColumnFields();
    FormRowReader reader = new FormRowReader(columns);
    List<FormRow> rows = new ArrayList<>();
    ScanReport report =
        SCAN.read(
            file,
            (table, row) -> {
              if (rows.size() <= MAX_ROWS) {
                rows.add(reader.read(table, row));
              }
            });
    if (rows.size() > MAX_ROWS) {
      throw rejected("issue.howMany", MAX_ROWS);
    }
    return new Content(rows, columns.all(), FormNoteMapper.of(report, columns));
  }

  private static NotificationFormException unreadable(TableFileException e) {
    return switch (e.kind()) {
      case OLD_EXCEL -> otherKind("Excel 97-2003 (.xls)");
      case BINARY_WORKBOOK -> otherKind("Excel (.xlsb)");
      case OPEN_DOCUMENT -> otherKind("OpenDocument (.ods)");
      case NUMBERS -> otherKind("Apple Numbers");
      case HTML -> otherKind("HTML");
      case XML_2003 -> otherKind("XML (Excel 2003)");
      case PDF -> otherKind("PDF");
      case OTHER_DOCUMENT -> otherKind("Word, PowerPoint");
      case PASSWORD, ENCRYPTED -> rejected("notification.file.password");
      case QUOTES -> rejected("notification.file.quotes", String.valueOf(e.line() + 1));
      case TOO_WIDE -> rejected("notification.file.tooWide", String.valueOf(e.line() + 1));
      case BINARY, DAMAGED, BOMB, DOCTYPE -> rejected("notification.file.damaged");
    };
  }

  private static NotificationFormException otherKind(String name) {
    return rejected("notification.file.otherKind", name);
  }

  private static NotificationFormException withoutTable(TableScanException e) {
    return switch (e.kind()) {
      case EMPTY, NO_ROWS -> rejected("notification.file.empty");
      case HIDDEN -> rejected("notification.file.hidden");
      case TWO_COLUMNS ->
          rejected("notification.file.twoColumns", e.details().get(0), e.details().get(2));
      case NO_TABLE, UNKNOWN_SHEET, UNKNOWN_COLUMN -> rejected("notification.file.noColumn");
      case TOO_MANY_ROWS -> rejected("issue.howMany", MAX_ROWS);
    };
  }

  private static NotificationFormException rejected(String key, Object... arguments) {
    return new NotificationFormException(Part.CONTENT, LocalizedText.of(key, arguments));
  }
}
