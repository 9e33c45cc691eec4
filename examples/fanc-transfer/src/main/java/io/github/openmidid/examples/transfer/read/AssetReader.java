package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list of assets in csv or xlsx: a hospital's own list of its devices, which need not have
 * their MID-IDs.
 */
public final class AssetReader {
  /** The columns by which a table of assets is recognised, in the order in which they are tried. */
  private static final List<ColumnKind> REQUIRED =
      List.of(ColumnKind.SERIAL_NUMBER, ColumnKind.DEVICE_NUMBER);

  private AssetReader() {}

  /**
   * Reads all tables of a file.
   *
   * @throws CommandException if the file cannot be read, or has no table with serial numbers or
   *     device numbers
   */
  public static TransferTable read(Path file, TransferSettings settings, ProgressListener progress)
      throws CommandException {
    List<CommandException> problems = new ArrayList<>();
    for (ColumnKind required : REQUIRED) {
      try {
        return TransferReader.read(file, required, settings, progress);
      } catch (CommandException e) {
        problems.add(inWordsOfAssets(e, required));
        if (e.kind() != TransferProblem.NO_COLUMN) {
          break;
        }
      }
    }
    throw problems.get(problems.size() - 1);
  }

  private static CommandException inWordsOfAssets(CommandException e, ColumnKind required) {
    if (e.kind() == TransferProblem.NO_COLUMN) {
      return e.as(TransferProblem.NO_ASSET_COLUMN);
    }
    return e.kind() == TransferProblem.TWO_COLUMNS && required == ColumnKind.SERIAL_NUMBER
        ? e.as(TransferProblem.TWO_SERIAL_COLUMNS)
        : e;
  }
}
