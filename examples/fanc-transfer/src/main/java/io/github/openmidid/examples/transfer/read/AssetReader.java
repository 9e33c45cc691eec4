package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
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
   * @throws TransferException if the file cannot be read, or has no table with serial numbers or
   *     device numbers
   */
  public static TransferTable read(Path file, TransferSettings settings, ProgressListener progress)
      throws TransferException {
    List<TransferException> problems = new ArrayList<>();
    for (ColumnKind required : REQUIRED) {
      try {
        return TransferReader.read(file, required, settings, progress);
      } catch (TransferException e) {
        problems.add(inWordsOfAssets(e, required));
        if (e.kind() != Kind.NO_COLUMN) {
          break;
        }
      }
    }
    throw problems.get(problems.size() - 1);
  }

  private static TransferException inWordsOfAssets(TransferException e, ColumnKind required) {
    return switch (e.kind()) {
      case NO_COLUMN -> e.as(Kind.NO_ASSET_COLUMN);
      case TWO_COLUMNS -> required == ColumnKind.SERIAL_NUMBER ? e.as(Kind.TWO_SERIAL_COLUMNS) : e;
      default -> e;
    };
  }
}
