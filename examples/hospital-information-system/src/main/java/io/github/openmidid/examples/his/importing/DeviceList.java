package io.github.openmidid.examples.his.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.openmidid.examples.his.importing.DeviceListException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hospital's list of devices in csv: a header, then a row for each device.
 *
 * @param isEncodingAssumed whether it is not UTF-8 and was read as Windows-1252, in which Excel
 *     saves csv
 */
record DeviceList(List<ListRow> rows, boolean isEncodingAssumed) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char[] DELIMITERS = {';', ',', '\t'};

  /**
   * Reads a list.
   *
   * @throws DeviceListException if it cannot be read row by row
   */
  static DeviceList read(byte[] file) {
    try {
      return new DeviceList(
          rows(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString()),
          false);
    } catch (CharacterCodingException e) {
      return new DeviceList(rows(new String(file, WINDOWS_1252)), true);
    }
  }

  private static List<ListRow> rows(String text) {
    String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (csv.isBlank()) {
      throw new DeviceListException(Reason.EMPTY);
    }
    Reason reason = Reason.COLUMNS;
    for (char delimiter : DELIMITERS) {
      try {
        Optional<List<ListRow>> rows = rows(csv, delimiter);
        if (rows.isPresent()) {
          return rows.orElseThrow();
        }
      } catch (CsvParseException e) {
        // thrown unless another delimiter fits
        reason = isTooWide(e) ? Reason.TOO_WIDE : Reason.QUOTES;
      }
    }
    throw new DeviceListException(reason);
  }

  /**
   * Returns whether a limit was exceeded. FastCSV has one exception for every error; only its
   * message distinguishes a limit from unbalanced quotes.
   */
  private static boolean isTooWide(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("exceeds the max")
        || message.contains("maximum limit")
        || message.contains("maximum buffer size");
  }

  /** Returns the rows; empty if the first row is not a header with this delimiter. */
  private static Optional<List<ListRow>> rows(String csv, char delimiter) {
    try (Stream<CsvRecord> records = records(csv, delimiter)) {
      List<CsvRecord> all = records.toList();
      List<String> header = all.isEmpty() ? List.of() : all.get(0).getFields();
      Map<ListColumn, Integer> positions = positions(header);
      if (positions.size() < ListColumn.values().length) {
        return Optional.empty();
      }
      return Optional.of(
          all.stream()
              .skip(1)
              .map(
                  row ->
                      new ListRow(
                          row.getStartingLineNumber(), row.getFields(), positions, header.size()))
              .filter(row -> !row.isBlank())
              .toList());
    }
  }

  private static Map<ListColumn, Integer> positions(List<String> header) {
    Map<ListColumn, Integer> positions = new EnumMap<>(ListColumn.class);
    for (int i = 0; i < header.size(); i++) {
      Optional<ListColumn> column = ListColumn.ofHeader(header.get(i));
      if (column.isPresent() && positions.put(column.orElseThrow(), i) != null) {
        throw new DeviceListException(Reason.COLUMNS); // ambiguous
      }
    }
    return positions;
  }

  private static Stream<CsvRecord> records(String csv, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(CsvRecordHandler.of(), csv)
        .stream();
  }
}
