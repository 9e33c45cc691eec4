package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.fanc.TransferField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a transfer file that are compared. */
public final class TransferColumns {
  private static final List<ColumnKind> COMPARED =
      List.of(
          ColumnKind.LEGACY_NUMBER,
          ColumnKind.MODALITY,
          ColumnKind.DEVICE_KIND,
          ColumnKind.IN_SERVICE_SINCE,
          ColumnKind.OPERATOR,
          ColumnKind.SERIAL_NUMBER,
          ColumnKind.MAKE,
          ColumnKind.MODEL);

  private static final List<ColumnKind> ALL =
      Stream.concat(Stream.of(ColumnKind.DEVICE_NUMBER), COMPARED.stream()).toList();

  private static final Map<ColumnKind, Integer> INDEXES = indexes();

  private TransferColumns() {}

  /** Returns all kinds that are read, in the order of the texts of a line. */
  static List<ColumnKind> all() {
    return ALL;
  }

  /** Returns the place of a kind among {@link #all()}; -1 if it is not read. */
  static int index(ColumnKind kind) {
    return INDEXES.getOrDefault(kind, -1);
  }

  private static Map<ColumnKind, Integer> indexes() {
    Map<ColumnKind, Integer> indexes = new EnumMap<>(ColumnKind.class);
    ALL.forEach(kind -> indexes.put(kind, indexes.size()));
    return Collections.unmodifiableMap(indexes);
  }

  /** Returns the kinds of column that are compared where a table has them, beside the MID-ID. */
  public static List<ColumnKind> compared() {
    return COMPARED;
  }

  /** Returns the kinds of column that are read beside the one that a table must have. */
  static Set<ColumnKind> wanted(ColumnKind required) {
    Set<ColumnKind> wanted = EnumSet.copyOf(COMPARED);
    wanted.add(ColumnKind.DEVICE_NUMBER);
    wanted.remove(required);
    return wanted;
  }

  /** Returns whether a kind of column is read at all. */
  public static boolean isUsed(ColumnKind kind) {
    return kind == ColumnKind.DEVICE_NUMBER || COMPARED.contains(kind);
  }

  /** Returns the kind of column that holds a field. */
  public static ColumnKind kind(TransferField field) {
    return switch (field) {
      case DEVICE_NUMBER -> ColumnKind.DEVICE_NUMBER;
      case LEGACY_NUMBER -> ColumnKind.LEGACY_NUMBER;
      case MODALITY -> ColumnKind.MODALITY;
      case KIND -> ColumnKind.DEVICE_KIND;
      case OPERATOR -> ColumnKind.OPERATOR;
      case SERIAL_NUMBER -> ColumnKind.SERIAL_NUMBER;
      case MAKE -> ColumnKind.MAKE;
      case MODEL -> ColumnKind.MODEL;
      case IN_SERVICE_SINCE -> ColumnKind.IN_SERVICE_SINCE;
    };
  }
}
