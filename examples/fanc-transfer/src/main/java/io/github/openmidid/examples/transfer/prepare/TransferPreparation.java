package io.github.openmidid.examples.transfer.prepare;

import io.github.openmidid.examples.commandline.file.AtomicFile;
import io.github.openmidid.examples.commandline.file.TemporaryFiles;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.edit.CellEdit;
import io.github.openmidid.examples.tables.edit.EditResult;
import io.github.openmidid.examples.tables.edit.TableEditor;
import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.former.FormerNumbers;
import io.github.openmidid.fanc.former.NumberReplacement;
import io.github.openmidid.register.MidIdRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a copy of a transfer file in which former FANC numbers are replaced by MID-IDs, where the
 * register proves them. Everything else remains as it is.
 *
 * <pre>{@code
 * TransferPreparation preparation = new TransferPreparation(FormerNumbers.of(directory), register);
 * PreparationReport report = preparation.write(TransferCheck.read(file), target);
 * report.left().forEach(row -> show(row.line(), row.message(locale)));
 * }</pre>
 */
public final class TransferPreparation {
  private static final String NAME = "prepared";

  private final FormerNumbers numbers;
  private final MidIdRegister register;

  /**
   * Creates a preparation.
   *
   * @param numbers the former numbers of the devices at hand
   * @param register confirms that identifiers are linked; its exceptions propagate
   */
  public TransferPreparation(FormerNumbers numbers, MidIdRegister register) {
    this.numbers = numbers;
    this.register = register;
  }

  /**
   * Writes the copy, atomically.
   *
   * @param table the content of the file, which is read again
   * @param target the copy; replaced if it exists
   * @throws IOException if the file cannot be read or the copy cannot be written, or the copy does
   *     not read back as expected; the target is as before then
   */
  public PreparationReport write(TransferTable table, Path target) throws IOException {
    List<NumberReplacement<TransferLine>> decisions = numbers.replacements(table.rows(), register);
    Map<TransferLine, CellEdit> edits = new LinkedHashMap<>();
    decisions.stream()
        .filter(NumberReplacement::isProven)
        .forEach(decision -> edits.put(decision.key(), edit(decision)));
    EditResult result = write(table, edits.values(), target);
    return new PreparationReport(
        table,
        decisions.stream()
            .map(decision -> row(decision, Optional.ofNullable(edits.get(decision.key())), result))
            .toList());
  }

  /**
   * The identifier belongs in the column of the device number, wherever the former number is. A
   * table that has no such column gets it in place of the former number.
   */
  private static CellEdit edit(NumberReplacement<TransferLine> decision) {
    TransferLine line = decision.key();
    DataTable table = line.table().orElseThrow();
    ColumnKind kind =
        table.has(ColumnKind.DEVICE_NUMBER) ? ColumnKind.DEVICE_NUMBER : ColumnKind.LEGACY_NUMBER;
    int column = table.position(kind).orElseThrow();
    return new CellEdit(
        line.sheet().orElse(""),
        line.number(),
        column,
        line.deviceNumber().text(),
        decision.midId().orElseThrow().toString());
  }

  private static PreparedRow row(
      NumberReplacement<TransferLine> decision, Optional<CellEdit> edit, EditResult result) {
    return new PreparedRow(
        decision, edit.flatMap(e -> Optional.ofNullable(result.rejected().get(e))));
  }

  private static EditResult write(TransferTable table, Collection<CellEdit> edits, Path target)
      throws IOException {
    Path folder = TemporaryFiles.createFolder();
    Path copy = folder.resolve(NAME);
    try {
      TemporaryFiles.create(copy).close();
      EditResult result = TableEditor.write(table.file(), table.scan().delimiter(), edits, copy);
      AtomicFile.write(target, out -> Files.copy(copy, out));
      return result;
    } finally {
      TemporaryFiles.delete(copy);
      TemporaryFiles.delete(folder);
    }
  }
}
