package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.TableScan;
import io.github.openmidid.examples.tables.scan.TableScanException;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads all tables of a transfer file in csv or xlsx. The format is detected from the content, not
 * from the name.
 *
 * <pre>{@code
 * TransferTable table =
 *     TransferReader.read(path, TransferSettings.defaults(), ProgressListener.none());
 * }</pre>
 */
public final class TransferReader {
  /** The maximum size in bytes, far above that of a file with all devices of the country. */
  public static final long MAX_SIZE = 128L << 20;

  private TransferReader() {}

  /**
   * Reads a file.
   *
   * @param file csv or xlsx, detected by its content
   * @param settings the wishes of the user
   * @param progress receives the number of rows
   * @throws CommandException if the file cannot be read, or has no table with device numbers
   */
  public static TransferTable read(Path file, TransferSettings settings, ProgressListener progress)
      throws CommandException {
    return read(file, ColumnKind.DEVICE_NUMBER, settings, progress);
  }

  /**
   * Reads all tables of a file that have a column.
   *
   * @param required the column by which a table is recognised: device numbers, else former ones; or
   *     serial numbers, else device numbers
   */
  static TransferTable read(
      Path file, ColumnKind required, TransferSettings settings, ProgressListener progress)
      throws CommandException {
    requireFile(file);
    String name = settings.displayName().orElseGet(() -> SafeText.fileName(file));
    try {
      TableScan scan = scan(required, settings);
      boolean severalSheets = TableScan.sheetNames(file).size() > 1;
      TransferSources sources = new TransferSources(name, settings.isOneOfSeveral(), severalSheets);
      NoteCollector notes = new NoteCollector();
      RowCollector rows = new RowCollector(sources, notes, progress);
      ScanReport report = scan.read(file, rows);
      notes.addAll(report, sources);
      return new TransferTable(
          file, name, rows.rows(), report, notes.toList(), UnreadFindings.of(report, sources));
    } catch (TableFileException e) {
      throw FileProblem.of(e, file, name);
    } catch (TableScanException e) {
      throw FileProblem.of(e, name);
    } catch (IOException e) {
      throw new CommandException(TransferProblem.UNREADABLE, e, SafeText.path(file));
    }
  }

  private static TableScan scan(ColumnKind required, TransferSettings settings) {
    ColumnKind alternative =
        required == ColumnKind.DEVICE_NUMBER ? ColumnKind.LEGACY_NUMBER : ColumnKind.DEVICE_NUMBER;
    TableScan scan =
        TableScan.of(required, TransferColumns.wanted(required)).withAlternative(alternative);
    for (Map.Entry<ColumnKind, String> column : settings.columns().entrySet()) {
      scan = scan.withColumn(column.getKey(), column.getValue());
    }
    return scan.withSheets(settings.sheets());
  }

  private static void requireFile(Path file) throws CommandException {
    String path = SafeText.path(file);
    if (Files.notExists(file)) {
      throw new CommandException(CommonProblem.MISSING_FILE, path);
    }
    if (Files.isDirectory(file)) {
      throw new CommandException(TransferProblem.DIRECTORY, path);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CommandException(TransferProblem.NOT_A_FILE, path);
    }
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new CommandException(TransferProblem.EMPTY, path);
      }
      if (size > MAX_SIZE) {
        throw new CommandException(TransferProblem.TOO_LARGE, path, String.valueOf(MAX_SIZE >> 20));
      }
    } catch (IOException e) {
      throw new CommandException(TransferProblem.UNREADABLE, e, path);
    }
  }
}
