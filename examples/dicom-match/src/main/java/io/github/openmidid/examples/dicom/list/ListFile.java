package io.github.openmidid.examples.dicom.list;

import io.github.openmidid.examples.dicom.list.ListNote.Kind;
import io.github.openmidid.examples.dicom.text.MatchProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.ProblemKind;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.scan.DataRowHandler;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.TableScan;
import io.github.openmidid.examples.tables.scan.TableScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads the rows of a csv or xlsx file with MID-IDs. */
final class ListFile {
  private ListFile() {}

  /**
   * Reads all tables.
   *
   * @param wanted the columns that are used, beside that of the MID-ID
   * @param notes receives the places that were not read
   * @throws CommandException if it cannot be read, or has no column with MID-IDs
   */
  static void read(Path file, Set<ColumnKind> wanted, NoteCounter notes, DataRowHandler handler)
      throws CommandException {
    String path = SafeText.path(file);
    if (Files.notExists(file)) {
      throw new CommandException(CommonProblem.MISSING_FILE, path);
    }
    if (!Files.isRegularFile(file)) {
      throw new CommandException(MatchProblem.LIST_UNREADABLE, path);
    }
    try {
      ScanReport report = TableScan.of(ColumnKind.DEVICE_NUMBER, wanted).read(file, handler);
      report.unread().forEach(place -> notes.add(Kind.UNREAD, String.valueOf(place.line())));
    } catch (TableFileException e) {
      throw new CommandException(MatchProblem.LIST_FORMAT, e, path);
    } catch (TableScanException e) {
      throw new CommandException(kind(e.kind()), e, path);
    } catch (IOException e) {
      throw new CommandException(MatchProblem.LIST_UNREADABLE, e, path);
    }
  }

  private static ProblemKind kind(TableScanException.Kind kind) {
    return switch (kind) {
      case NO_TABLE, TWO_COLUMNS, UNKNOWN_COLUMN -> MatchProblem.LIST_COLUMN;
      default -> MatchProblem.LIST_EMPTY;
    };
  }

  static String name(Path file) {
    Path name = file.getFileName();
    return SafeText.path(name == null ? file : name);
  }
}
