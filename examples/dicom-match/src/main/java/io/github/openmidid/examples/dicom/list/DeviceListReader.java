package io.github.openmidid.examples.dicom.list;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.dicom.list.ListNote.Kind;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.DayParser;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.scan.DataTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of devices in csv or xlsx. Its columns are recognised by their headers.
 *
 * <pre>{@code
 * DeviceListReader.DeviceList list = DeviceListReader.read(Path.of("devices.csv"));
 * DeviceDirectory directory = DeviceDirectory.of(list.devices());
 * }</pre>
 */
public final class DeviceListReader {
  private static final Set<ColumnKind> WANTED =
      Set.of(
          ColumnKind.LEGACY_NUMBER,
          ColumnKind.MODALITY,
          ColumnKind.IN_SERVICE_SINCE,
          ColumnKind.OUT_OF_SERVICE_SINCE,
          ColumnKind.OPERATOR,
          ColumnKind.SERIAL_NUMBER,
          ColumnKind.MAKE,
          ColumnKind.MODEL);

  private final NoteCounter notes;
  private final Map<MidId, RegisteredDevice> devices = new LinkedHashMap<>();
  private final Set<MidId> contradictory = new TreeSet<>();

  private DeviceListReader(NoteCounter notes) {
    this.notes = notes;
  }

  /**
   * The devices of a list.
   *
   * @param devices each MID-ID once
   * @param notes remarks about the values that were not used
   */
  public record DeviceList(List<RegisteredDevice> devices, List<ListNote> notes) {}

  /**
   * Reads a list.
   *
   * @throws CommandException if it cannot be read, or has no column with MID-IDs
   */
  public static DeviceList read(Path file) throws CommandException {
    NoteCounter notes = new NoteCounter(ListFile.name(file));
    DeviceListReader reader = new DeviceListReader(notes);
    ListFile.read(file, WANTED, notes, reader::add);
    reader.removeContradictory();
    for (RegisteredDevice device : reader.devices.values()) {
      if (device.usableSerialNumber().isEmpty()) {
        notes.add(Kind.NO_SERIAL_NUMBER, device.midId().toString());
      }
    }
    return new DeviceList(List.copyOf(reader.devices.values()), notes.toList());
  }

  private void add(DataTable table, TableRow row) {
    Optional<MidId> midId = midId(table, row, notes);
    if (midId.isPresent()) {
      RegisteredDevice device = device(midId.get(), table, row);
      RegisteredDevice earlier = devices.putIfAbsent(device.midId(), device);
      if (earlier != null && !earlier.equals(device)) {
        contradictory.add(device.midId());
      }
    }
  }

  /** Two different rows of one MID-ID prove neither of them. */
  private void removeContradictory() {
    for (MidId midId : contradictory) {
      devices.remove(midId);
      notes.add(Kind.CONTRADICTORY, midId.toString());
    }
  }

  /** Returns the MID-ID of a row, or notes that there is none. */
  static Optional<MidId> midId(DataTable table, TableRow row, NoteCounter notes) {
    TableCell cell = table.cell(row, ColumnKind.DEVICE_NUMBER);
    Optional<MidId> midId = MidId.tryParse(cell.text());
    if (midId.isEmpty()) {
      Kind kind = cell.isBlank() ? Kind.NO_MID_ID : Kind.UNREADABLE_MID_ID;
      notes.add(kind, String.valueOf(row.number()));
    }
    return midId;
  }

  private RegisteredDevice device(MidId midId, DataTable table, TableRow row) {
    return RegisteredDevice.builder(midId)
        .modality(modality(table, row))
        .operator(table.cell(row, ColumnKind.OPERATOR).text())
        .make(table.cell(row, ColumnKind.MAKE).text())
        .model(table.cell(row, ColumnKind.MODEL).text())
        .serialNumber(table.cell(row, ColumnKind.SERIAL_NUMBER).text())
        .formerNumber(table.cell(row, ColumnKind.LEGACY_NUMBER).text())
        .inServiceSince(day(table, row, ColumnKind.IN_SERVICE_SINCE))
        .outOfServiceSince(day(table, row, ColumnKind.OUT_OF_SERVICE_SINCE))
        .build();
  }

  private @Nullable Modality modality(DataTable table, TableRow row) {
    TableCell cell = table.cell(row, ColumnKind.MODALITY);
    Optional<Modality> modality = Modality.tryParse(cell.text());
    if (modality.isEmpty() && !cell.isBlank()) {
      notes.add(Kind.UNREADABLE_MODALITY, String.valueOf(row.number()));
    }
    return modality.orElse(null);
  }

  private @Nullable LocalDate day(DataTable table, TableRow row, ColumnKind kind) {
    TableCell cell = table.cell(row, kind);
    Optional<LocalDate> day = DayParser.read(cell);
    if (day.isEmpty() && !cell.isBlank()) {
      notes.add(Kind.UNREADABLE_DATE, String.valueOf(row.number()));
    }
    return day.orElse(null);
  }
}
