package io.github.openmidid.client.fanc;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the devices of a recipient as csv. */
final class RecipientCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@";
  private static final List<String> HEADER =
      List.of(
          "fancDeviceNumber",
          "midId",
          "modality",
          "operator",
          "campus",
          "fancEstablishmentNumber",
          "establishmentUnitNumber",
          "decommissioningDate");

  private RecipientCsv() {}

  static String of(List<FancDevice> devices) {
    return BYTE_ORDER_MARK
        + Stream.concat(Stream.of(HEADER), devices.stream().map(RecipientCsv::cells))
            .map(RecipientCsv::row)
            .collect(Collectors.joining());
  }

  private static List<String> cells(FancDevice device) {
    return List.of(
        device.fancDeviceNumber().orElse(""),
        device.midId().toString(),
        device.modalityCode(),
        device.operator(),
        device.campus().orElse(""),
        device.fancEstablishmentNumber().orElse(""),
        device.establishmentUnitNumber().orElse(""),
        device.decommissioningDate().map(LocalDate::toString).orElse(""));
  }

  private static String row(List<String> cells) {
    return cells.stream().map(RecipientCsv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String harmless = isFormula ? "'" + text : text;
    boolean isQuoted = harmless.indexOf(';') >= 0 || harmless.indexOf('"') >= 0;
    return isQuoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
