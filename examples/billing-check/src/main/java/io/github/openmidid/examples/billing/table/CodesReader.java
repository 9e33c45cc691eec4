package io.github.openmidid.examples.billing.table;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.billing.NomenclatureTable;
import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.TableScan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of nomenclature codes of the user: a table with a column for the code and one for
 * the modality. Several modalities of a code stand in several rows, or in one cell with {@code |}
 * in between. Each row must be understood.
 */
public final class CodesReader {
  /** The word for services that are performed on no device. */
  private static final String NO_DEVICE = "none";

  private final NomenclatureTable.Builder codes = NomenclatureTable.builder();

  private CodesReader() {}

  /**
   * Reads a list.
   *
   * @param file csv or xlsx
   * @throws CommandException if it cannot be read, or has a row that is not understood
   */
  public static NomenclatureTable read(Path file) throws CommandException {
    String path = SafeText.path(file);
    CodesReader reader = new CodesReader();
    try {
      ScanReport report =
          TableScan.of(ColumnKind.NOMENCLATURE_CODE, Set.of(ColumnKind.MODALITY))
              .read(file, reader::add);
      if (!report.unread().isEmpty()) {
        throw new RowException(report.unread().get(0).line(), null);
      }
    } catch (RowException e) {
      throw new CommandException(BillingProblem.CODES_ROW, e, path, String.valueOf(e.line));
    } catch (IOException e) {
      throw new CommandException(BillingProblem.CODES_UNREADABLE, e, path);
    }
    return reader.codes.build();
  }

  private void add(DataTable table, TableRow row) throws RowException {
    String code = table.cell(row, ColumnKind.NOMENCLATURE_CODE).text();
    StringTokenizer kinds = new StringTokenizer(table.cell(row, ColumnKind.MODALITY).text(), "|");
    try {
      if (!kinds.hasMoreTokens()) {
        throw new IllegalArgumentException("no modality");
      }
      while (kinds.hasMoreTokens()) {
        add(code, kinds.nextToken().strip());
      }
    } catch (IllegalArgumentException e) {
      throw new RowException(row.line(), e);
    }
  }

  private void add(String code, String kind) {
    Optional<Modality> modality = Modality.tryParse(kind);
    if (modality.isPresent()) {
      codes.modalities(code, modality.get());
    } else if (kind.equalsIgnoreCase(NO_DEVICE)) {
      // Core only needs to know that it is none of the six.
      codes.notRegistered(code, NotRegistered.RADIOGRAPHY);
    } else {
      codes.notRegistered(
          code,
          NotRegistered.tryParse(kind)
              .orElseThrow(() -> new IllegalArgumentException("unknown kind")));
    }
  }

  /** Thrown if a row cannot be interpreted. */
  private static final class RowException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;

    RowException(int line, @Nullable Throwable cause) {
      super("row " + line, cause);
      this.line = line;
    }
  }
}
