package io.github.openmidid.examples.dicom.list;

import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceAlias;
import io.github.openmidid.device.DeviceEvidence;
import io.github.openmidid.examples.dicom.list.ListNote.Kind;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.scan.DataTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the aliases that a site has confirmed for its devices, in csv or xlsx: the MID-ID, and the
 * values that images state instead of the serial number.
 *
 * <pre>{@code
 * midId;model;stationName;serialNumber;observerUid
 * MID-9912-3456-11;Biograph 64;PET1;;
 * }</pre>
 */
public final class AliasReader {
  private static final Set<ColumnKind> WANTED =
      Set.of(
          ColumnKind.SERIAL_NUMBER,
          ColumnKind.MAKE,
          ColumnKind.MODEL,
          ColumnKind.STATION_NAME,
          ColumnKind.OBSERVER_UID);

  private final NoteCounter notes;
  private final Predicate<MidId> devices;
  private final List<DeviceAlias> aliases = new ArrayList<>();

  private AliasReader(NoteCounter notes, Predicate<MidId> devices) {
    this.notes = notes;
    this.devices = devices;
  }

  /** The aliases of a list, and remarks about the rows that were not used. */
  public record AliasList(List<DeviceAlias> aliases, List<ListNote> notes) {}

  /**
   * Reads a list.
   *
   * @param devices whether a MID-ID is among the devices
   * @throws CommandException if it cannot be read, or has no column with MID-IDs
   */
  public static AliasList read(Path file, Predicate<MidId> devices) throws CommandException {
    NoteCounter notes = new NoteCounter(ListFile.name(file));
    AliasReader reader = new AliasReader(notes, devices);
    ListFile.read(file, WANTED, notes, reader::add);
    return new AliasList(List.copyOf(reader.aliases), notes.toList());
  }

  private void add(DataTable table, TableRow row) {
    Optional<MidId> midId = DeviceListReader.midId(table, row, notes);
    if (midId.isEmpty()) {
      return;
    }
    if (!devices.test(midId.get())) {
      notes.add(Kind.UNKNOWN_ALIAS, midId.get().toString());
    }
    DeviceEvidence statements =
        DeviceEvidence.builder()
            .serialNumber(table.cell(row, ColumnKind.SERIAL_NUMBER).text())
            .make(table.cell(row, ColumnKind.MAKE).text())
            .model(table.cell(row, ColumnKind.MODEL).text())
            .stationName(table.cell(row, ColumnKind.STATION_NAME).text())
            .observerUid(table.cell(row, ColumnKind.OBSERVER_UID).text())
            .build();
    try {
      aliases.add(DeviceAlias.of(midId.get(), statements));
    } catch (IllegalArgumentException e) {
      notes.add(Kind.UNSPECIFIC_ALIAS, String.valueOf(row.number()));
    }
  }
}
