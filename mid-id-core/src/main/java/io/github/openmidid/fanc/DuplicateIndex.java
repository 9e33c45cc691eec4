package io.github.openmidid.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An index of the rows of a transfer by their numbers: MID-ID, former numbers, and the MID-ID that
 * a directory has for a former number.
 */
final class DuplicateIndex {
  private static final List<Integer> NONE = List.of();
  private static final SortedSet<Integer> NO_ROW = Collections.emptySortedSet();

  private final TransferRules rules;
  private final DeviceDirectory directory;
  private final Map<String, List<Integer>> byNumber;
  private final Map<String, List<Integer>> byLinkedMidId = new HashMap<>();

  /**
   * Creates an empty index.
   *
   * @param rows the number of rows that will be added
   */
  DuplicateIndex(TransferRules rules, DeviceDirectory directory, int rows) {
    this.rules = rules;
    this.directory = directory;
    this.byNumber = new HashMap<>(2 * rows);
  }

  void add(int index, TransferRow<?> row, RowNumber number) {
    String key = key(number);
    put(byNumber, key, index);
    put(byNumber, secondKey(row, number, key), index);
    put(byLinkedMidId, linkedMidId(row, number), index);
  }

  private static void put(Map<String, List<Integer>> map, @Nullable String key, int index) {
    if (key != null) {
      map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(index);
    }
  }

  /**
   * Returns the number by which a row is found; null if it is neither a MID-ID nor a former one.
   */
  private @Nullable String key(RowNumber number) {
    MidId midId = number.midId();
    return midId == null ? formerKey(number.text()) : midId.toString();
  }

  /**
   * Returns the other number by which a row is found; null if it has only one.
   *
   * @param key the number by which it is found in any case
   */
  private @Nullable String secondKey(TransferRow<?> row, RowNumber number, @Nullable String key) {
    String second = secondNumber(row, number).map(this::formerKey).orElse(null);
    return second == null || second.equals(key) ? null : second;
  }

  /** Returns the legacy number that a row has beside its device number. */
  private static Optional<String> secondNumber(TransferRow<?> row, RowNumber number) {
    return number.field() == TransferField.LEGACY_NUMBER ? Optional.empty() : row.legacyNumber();
  }

  private @Nullable String formerKey(String text) {
    String stripped = text.strip();
    return rules.isFormerNumber(stripped, directory) ? stripped.toUpperCase(Locale.ROOT) : null;
  }

  /** Returns the MID-ID of the device of a row without MID-ID, by its former numbers. */
  private @Nullable String linkedMidId(TransferRow<?> row, RowNumber number) {
    if (number.midId() != null) {
      return null;
    }
    String linked = linkedMidId(number.text());
    return linked == null ? secondNumber(row, number).map(this::linkedMidId).orElse(null) : linked;
  }

  private @Nullable String linkedMidId(String formerNumber) {
    List<RegisteredDevice> devices = directory.withFormerNumber(formerNumber);
    return devices.size() == 1 ? devices.get(0).midId().toString() : null;
  }

  /** Returns the indexes of the other rows with a number of a row, in their order. */
  SortedSet<Integer> withSameNumber(int index, TransferRow<?> row, RowNumber number) {
    String key = key(number);
    return others(
        index,
        byNumber.getOrDefault(String.valueOf(key), NONE),
        byNumber.getOrDefault(String.valueOf(secondKey(row, number, key)), NONE));
  }

  /** Returns the indexes of the other rows whose number is another one of the same device. */
  SortedSet<Integer> withOtherNumber(int index, TransferRow<?> row, RowNumber number) {
    String linked = linkedMidId(row, number);
    return linked == null
        ? others(index, byLinkedMidId.getOrDefault(number.canonical(), NONE), NONE)
        : others(
            index, byLinkedMidId.getOrDefault(linked, NONE), byNumber.getOrDefault(linked, NONE));
  }

  /** Returns both lists without the row itself; not more than a message can need. */
  private static SortedSet<Integer> others(int itself, List<Integer> some, List<Integer> more) {
    if (!hasOther(some, itself) && !hasOther(more, itself)) {
      return NO_ROW;
    }
    SortedSet<Integer> others = new TreeSet<>();
    add(others, itself, some);
    add(others, itself, more);
    return others;
  }

  private static boolean hasOther(List<Integer> indexes, int itself) {
    return indexes.size() > 1 || (indexes.size() == 1 && indexes.get(0) != itself);
  }

  private static void add(SortedSet<Integer> others, int itself, List<Integer> indexes) {
    int added = 0;
    for (int i = 0; i < indexes.size() && added <= RowCheck.MAX_LISTED; i++) {
      if (indexes.get(i) != itself) {
        others.add(indexes.get(i));
        added++;
      }
    }
  }
}
