package io.github.openmidid.fanc;

import io.github.openmidid.fanc.TransferComparison.AmbiguousRows;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.fanc.TransferComparison.ChangedRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A match of the rows of two months, by one number after the other. Rows that share a number with
 * several others are matched by their other numbers, or are ambiguous.
 *
 * @param <K> the type of the keys of the rows
 */
final class RowMatcher<K> {
  private final List<ComparedRow<K>> before;
  private final List<ComparedRow<K>> after;
  private final Set<TransferField> compared = EnumSet.noneOf(TransferField.class);
  private final Set<TransferField> uncompared = EnumSet.noneOf(TransferField.class);
  private final Map<ComparedRow<K>, ChangedRow<K>> changed = new HashMap<>();
  private final List<AmbiguousRows<K>> ambiguous = new ArrayList<>();
  private int unchanged;

  private RowMatcher(List<TransferRow<K>> before, List<TransferRow<K>> after) {
    this.before = before.stream().map(ComparedRow::new).toList();
    this.after = after.stream().map(ComparedRow::new).toList();
    for (TransferField field : TransferField.values()) {
      boolean earlier = ComparedRow.isPresent(before, field);
      boolean later = ComparedRow.isPresent(after, field);
      if (earlier == later) {
        compared.add(field);
      } else if (!before.isEmpty() && !after.isEmpty()) {
        uncompared.add(field);
      }
    }
  }

  static <K> RowMatcher<K> match(List<TransferRow<K>> before, List<TransferRow<K>> after) {
    RowMatcher<K> matcher = new RowMatcher<>(before, after);
    matcher.matchBy(ComparedRow::deviceNumber, TransferField.DEVICE_NUMBER);
    matcher.matchBy(ComparedRow::legacyNumber, TransferField.LEGACY_NUMBER);
    matcher.matchBy(ComparedRow::makerAndSerialNumber, TransferField.SERIAL_NUMBER);
    matcher.matchBySerialNumberAlone();
    matcher.matchRowsWithoutNumber();
    return matcher;
  }

  private void matchBy(Function<ComparedRow<K>, String> number, TransferField field) {
    Map<String, List<ComparedRow<K>>> later = unmatched(after, number);
    unmatched(before, number)
        .forEach((key, rows) -> matchGroup(rows, later.getOrDefault(key, List.of()), field));
  }

  /** Returns the rows without a match by a text, without those for which it is empty. */
  private Map<String, List<ComparedRow<K>>> unmatched(
      List<ComparedRow<K>> rows, Function<ComparedRow<K>, String> text) {
    Map<String, List<ComparedRow<K>>> groups = new LinkedHashMap<>();
    for (ComparedRow<K> row : rows) {
      String key = row.isMatched() ? "" : text.apply(row);
      if (!key.isEmpty()) {
        groups.computeIfAbsent(key, k -> new ArrayList<>(1)).add(row);
      }
    }
    return groups;
  }

  /** Matches rows that share a number; no row before or after is outside of the groups. */
  private void matchGroup(
      List<ComparedRow<K>> earlier, List<ComparedRow<K>> later, TransferField field) {
    pairEqual(earlier, later, field);
    pairUnique(earlier, later, ComparedRow::legacyNumber, field);
    pairUnique(earlier, later, ComparedRow::makerAndSerialNumber, field);
    pairUnique(earlier, later, row -> "the only one", field);
    addAmbiguous(earlier, later);
  }

  /** Matches equal rows, as often as they occur on both sides. */
  private void pairEqual(
      List<ComparedRow<K>> earlier, List<ComparedRow<K>> later, TransferField field) {
    Function<ComparedRow<K>, String> content = row -> row.content(compared);
    Map<String, List<ComparedRow<K>>> laterRows = unmatched(later, content);
    unmatched(earlier, content)
        .forEach(
            (key, rows) -> {
              List<ComparedRow<K>> equal = laterRows.getOrDefault(key, List.of());
              for (int i = 0; i < Math.min(rows.size(), equal.size()); i++) {
                pair(rows.get(i), equal.get(i), field);
              }
            });
  }

  /** Matches rows of which there is one on either side with the same text. */
  private void pairUnique(
      List<ComparedRow<K>> earlier,
      List<ComparedRow<K>> later,
      Function<ComparedRow<K>, String> text,
      TransferField field) {
    Map<String, List<ComparedRow<K>>> laterRows = unmatched(later, text);
    unmatched(earlier, text)
        .forEach(
            (key, rows) -> {
              List<ComparedRow<K>> same = laterRows.getOrDefault(key, List.of());
              if (rows.size() == 1 && same.size() == 1) {
                pair(rows.get(0), same.get(0), field);
              }
            });
  }

  private void pair(ComparedRow<K> earlier, ComparedRow<K> later, TransferField field) {
    earlier.setMatched();
    later.setMatched();
    List<ChangedField> fields = earlier.differences(later, compared);
    if (fields.isEmpty()) {
      unchanged++;
    } else {
      changed.put(later, new ChangedRow<>(earlier.row(), later.row(), field, fields));
    }
  }

  private void addAmbiguous(List<ComparedRow<K>> earlier, List<ComparedRow<K>> later) {
    List<ComparedRow<K>> first = earlier.stream().filter(row -> !row.isMatched()).toList();
    List<ComparedRow<K>> second = later.stream().filter(row -> !row.isMatched()).toList();
    if (!first.isEmpty() && !second.isEmpty()) {
      first.forEach(ComparedRow::setMatched);
      second.forEach(ComparedRow::setMatched);
      ambiguous.add(new AmbiguousRows<>(rows(first), rows(second)));
    }
  }

  /**
   * Matches the rows that have a serial number but no maker to compare. Makers may use the same
   * number, so it must be unique and the kind of device the same.
   */
  private void matchBySerialNumberAlone() {
    Map<String, List<ComparedRow<K>>> later = unmatched(after, ComparedRow::serialNumber);
    unmatched(before, ComparedRow::serialNumber)
        .forEach(
            (number, rows) -> {
              List<ComparedRow<K>> same = later.getOrDefault(number, List.of());
              if (rows.size() == 1 && same.size() == 1 && canBeSame(rows.get(0), same.get(0))) {
                pair(rows.get(0), same.get(0), TransferField.SERIAL_NUMBER);
              }
            });
  }

  private static boolean canBeSame(ComparedRow<?> earlier, ComparedRow<?> later) {
    return !(earlier.hasMaker() && later.hasMaker()) && earlier.kind().equals(later.kind());
  }

  /** Matches rows without any number, which are the same only if they are equal. */
  private void matchRowsWithoutNumber() {
    pairEqual(before, after, TransferField.KIND);
    Map<String, List<ComparedRow<K>>> later = unmatched(after, RowMatcher::kindWithoutNumber);
    unmatched(before, RowMatcher::kindWithoutNumber)
        .forEach((kind, rows) -> addAmbiguous(rows, later.getOrDefault(kind, List.of())));
  }

  private static String kindWithoutNumber(ComparedRow<?> row) {
    return row.hasNumber() ? "" : "kind " + row.kind();
  }

  List<TransferRow<K>> added() {
    return rows(after.stream().filter(row -> !row.isMatched()).toList());
  }

  List<TransferRow<K>> removed() {
    return rows(before.stream().filter(row -> !row.isMatched()).toList());
  }

  /** Returns the changed rows in the order of the later month. */
  List<ChangedRow<K>> changed() {
    return after.stream().filter(changed::containsKey).map(changed::get).toList();
  }

  List<AmbiguousRows<K>> ambiguous() {
    return ambiguous;
  }

  int unchanged() {
    return unchanged;
  }

  Set<TransferField> uncompared() {
    return Collections.unmodifiableSet(uncompared);
  }

  private static <K> List<TransferRow<K>> rows(List<ComparedRow<K>> rows) {
    return rows.stream().map(ComparedRow::row).toList();
  }
}
