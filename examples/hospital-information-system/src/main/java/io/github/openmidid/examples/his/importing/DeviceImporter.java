package io.github.openmidid.examples.his.importing;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.Device;
import io.github.openmidid.examples.his.device.DeviceConflictException;
import io.github.openmidid.examples.his.device.DeviceService;
import io.github.openmidid.examples.his.lookup.DeviceLookup;
import io.github.openmidid.examples.his.lookup.DeviceVerdict;
import io.github.openmidid.examples.his.lookup.InputFinding;
import io.github.openmidid.examples.his.warning.ListWarningService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Imports the devices of a list, row by row. It corrects nothing, never overwrites a stored device,
 * and returns a verdict for each row.
 */
@Service
public class DeviceImporter {
  private final DeviceService devices;
  private final DeviceLookup lookup;
  private final ListValidation validation;
  private final ListWarningService warnings;
  private final MessageSource texts;

  DeviceImporter(
      DeviceService devices,
      DeviceLookup lookup,
      ListValidation validation,
      ListWarningService warnings,
      MessageSource texts) {
    this.devices = devices;
    this.lookup = lookup;
    this.validation = validation;
    this.warnings = warnings;
    this.texts = texts;
  }

  /**
   * The result of an import.
   *
   * @param rows a verdict for each row of data
   * @param reading what was read in the file and what was not
   */
  public record Result(List<RowVerdict> rows, ReadingReport reading) {}

  /**
   * Imports a list, and stores a warning for each row or place that was not imported.
   *
   * @param file csv or xlsx, detected by its content
   * @param name the name by which people know the list
   * @throws DeviceListException if it cannot be read; then no row has been imported
   * @throws IOException if the file cannot be read at all
   */
  public Result take(Path file, String name, Locale locale) throws IOException {
    DeviceList list = DeviceList.read(file);
    Map<Integer, InputFinding> findings =
        validation.of(list.rows().stream().map(ListRow::input).toList(), locale);
    List<RowVerdict> verdicts = new ArrayList<>();
    Map<MidId, ListRow> seen = new HashMap<>();
    Map<Integer, Device> stored = new HashMap<>();
    for (int i = 0; i < list.rows().size(); i++) {
      ListRow row = list.rows().get(i);
      InputFinding finding = findings.get(i);
      verdicts.add(finding == null ? take(row, i, seen, stored, locale) : rejected(row, finding));
    }
    warnings.add(ListFindings.of(list, name, verdicts));
    return new Result(
        withLookupResults(verdicts, stored, locale),
        new ReadingReportView(texts, locale).of(list.report()));
  }

  private RowVerdict take(
      ListRow row,
      int index,
      Map<MidId, ListRow> seen,
      Map<Integer, Device> stored,
      Locale locale) {
    if (row.isTooWide()) {
      return verdict(row, false, "tooWide", locale);
    }
    RowInput input = row.input();
    MidId midId = MidId.parse(input.midId());
    ListRow before = seen.putIfAbsent(midId, row);
    if (before != null) {
      return verdict(row, false, "duplicate", locale, before.place());
    }
    Modality modality = Modality.tryParse(input.modality()).orElseThrow();
    String room = input.room().strip();
    Optional<Device> there = devices.find(midId);
    if (there.isPresent()) {
      boolean isSame = there.orElseThrow().isSame(modality, room);
      if (isSame) {
        stored.put(index, there.orElseThrow()); // so that its warning is shown again
      }
      return verdict(row, isSame, isSame ? "unchanged" : "different", locale);
    }
    try {
      stored.put(index, devices.create(midId, modality, room));
    } catch (DeviceConflictException e) {
      return verdict(row, false, "different", locale); // stored concurrently by another user
    }
    return input.midId().equals(midId.toString())
        ? verdict(row, true, "imported", locale)
        : verdict(row, true, "importedAs", locale, midId);
  }

  private List<RowVerdict> withLookupResults(
      List<RowVerdict> verdicts, Map<Integer, Device> stored, Locale locale) {
    Map<MidId, DeviceVerdict> results = lookup.of(stored.values(), locale);
    List<RowVerdict> complete = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Device device = stored.get(i);
      DeviceVerdict result = device == null ? null : results.get(device.midId());
      complete.add(verdicts.get(i).with(result));
    }
    return complete;
  }

  private static RowVerdict rejected(ListRow row, InputFinding finding) {
    return new RowVerdict(
        row.line(),
        row.sheet(),
        row.cells(),
        false,
        finding.code(),
        finding.text(),
        finding.suggestions(),
        "",
        null);
  }

  private RowVerdict verdict(
      ListRow row, boolean isStored, String code, Locale locale, Object... arguments) {
    String text = texts.getMessage("row." + code, arguments, locale);
    String detail = arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    return new RowVerdict(
        row.line(), row.sheet(), row.cells(), isStored, code, text, List.of(), detail, null);
  }
}
