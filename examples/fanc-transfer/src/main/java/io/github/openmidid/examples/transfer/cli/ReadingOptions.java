package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.transfer.read.TransferColumns;
import io.github.openmidid.examples.transfer.read.TransferSettings;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * The options for the reading of files: the sheets to read, and the assignment of columns to kinds.
 */
final class ReadingOptions {
  @Option(names = "--sheet", paramLabel = "${help.label.name}", descriptionKey = "help.sheet")
  private List<String> sheets = List.of();

  @Option(names = "--column", paramLabel = "${help.label.column}", descriptionKey = "help.column")
  private List<String> columns = List.of();

  TransferSettings settings() throws CommandException {
    Map<ColumnKind, String> headers = new EnumMap<>(ColumnKind.class);
    for (String column : columns) {
      int sign = column.indexOf('=');
      Optional<ColumnKind> kind = kind(column.substring(0, Math.max(sign, 0)));
      String header = column.substring(sign + 1).strip();
      if (kind.isEmpty() || header.isEmpty() || headers.put(kind.get(), header) != null) {
        throw new CommandException(TransferProblem.COLUMN, SafeText.oneLine(column, 80), codes());
      }
    }
    return TransferSettings.defaults().withSheets(new LinkedHashSet<>(sheets)).withColumns(headers);
  }

  private static Optional<ColumnKind> kind(String code) {
    return ColumnKind.ofCode(code.strip()).filter(TransferColumns::isUsed);
  }

  private static String codes() {
    return Stream.of(ColumnKind.values())
        .filter(TransferColumns::isUsed)
        .map(ColumnKind::code)
        .collect(Collectors.joining(", "));
  }
}
