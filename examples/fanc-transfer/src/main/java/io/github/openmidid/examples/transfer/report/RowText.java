package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.transfer.read.TransferColumns;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.TransferRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts by which people find a row. */
public final class RowText {
  /** The fields that name a device, the best one first. */
  private static final List<TransferField> NAMES =
      List.of(
          TransferField.DEVICE_NUMBER,
          TransferField.LEGACY_NUMBER,
          TransferField.SERIAL_NUMBER,
          TransferField.MODEL,
          TransferField.KIND,
          TransferField.MODALITY);

  private final Locale locale;

  /** Creates the texts in a language. */
  public RowText(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns the number of the device, or else the best other field that names it; empty if there is
   * none.
   */
  public String device(TransferRow<TransferLine> row) {
    return NAMES.stream()
        .map(row::text)
        .flatMap(Optional::stream)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** Returns all fields that the row has, with their names. */
  public String all(TransferRow<TransferLine> row) {
    return Arrays.stream(TransferField.values())
        .filter(field -> row.text(field).filter(text -> !text.isBlank()).isPresent())
        .map(field -> name(field) + ": " + row.text(field).orElseThrow())
        .collect(Collectors.joining(" | "));
  }

  /** Returns the name of a field. */
  public String name(TransferField field) {
    return TransferMessages.get(locale, "column." + TransferColumns.kind(field).code());
  }
}
