package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.examples.billing.table.ExaminationTableReader;
import io.github.openmidid.examples.billing.table.PatientColumn;
import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.column.ColumnKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option {@code --column}, which assigns columns of csv and xlsx to kinds by their headers. */
final class ColumnOptions {
  private static final int SHOWN = 80;

  @Option(names = "--column", paramLabel = "${help.label.column}", descriptionKey = "help.column")
  private List<String> columns = List.of();

  /** Returns the header that the user has assigned to each kind of column. */
  Map<ColumnKind, String> headers() throws CommandException {
    Map<ColumnKind, String> headers = new EnumMap<>(ColumnKind.class);
    for (String column : columns) {
      int sign = column.indexOf('=');
      Optional<ColumnKind> kind =
          ColumnKind.ofCode(column.substring(0, Math.max(sign, 0)).strip())
              .filter(ExaminationTableReader::isUsed);
      String header = column.substring(sign + 1).strip();
      if (kind.isEmpty() || header.isEmpty() || headers.put(kind.get(), header) != null) {
        throw new CommandException(BillingProblem.COLUMN, SafeText.oneLine(column, SHOWN), codes());
      }
      if (PatientColumn.isNamedBy(header)) {
        throw new CommandException(BillingProblem.PATIENT_COLUMN, SafeText.oneLine(header, SHOWN));
      }
    }
    return headers;
  }

  private static String codes() {
    return Stream.of(ColumnKind.values())
        .filter(ExaminationTableReader::isUsed)
        .map(ColumnKind::code)
        .collect(Collectors.joining(", "));
  }
}
