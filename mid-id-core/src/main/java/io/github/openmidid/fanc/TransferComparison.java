package io.github.openmidid.fanc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The result of a comparison of the rows of two months: what was added, removed and changed since
 * the last data transfer. Immutable.
 *
 * <pre>{@code
 * TransferComparison<Long> months = TransferComparison.of(october, november);
 * if (months.isUnchanged()) {
 *   // nothing to send
 * }
 * months.added(); // rows of devices that are new
 * }</pre>
 *
 * <p>Rows are matched by MID-ID, then by former FANC number, then by serial number and make. Their
 * order does not matter. Two values are the same if they mean the same: a MID-ID in any accepted
 * notation, a modality in any spelling, a serial number with or without leading zeros, a text in
 * any case and spacing. A field that only one of the months has cannot be compared row by row; it
 * is in {@link #uncompared()}.
 *
 * <p>Source: FANC, inventories of radioactive sources and devices in human medicine, without date:
 * an updated inventory is sent in the first week of a month, and none if nothing changed.
 *
 * @param <K> the type of the keys of the rows
 */
public final class TransferComparison<K> {
  private final List<TransferRow<K>> added;
  private final List<TransferRow<K>> removed;
  private final List<ChangedRow<K>> changed;
  private final List<AmbiguousRows<K>> ambiguous;
  private final int unchanged;
  private final Set<TransferField> uncompared;

  /**
   * Two rows about the same device that differ.
   *
   * <pre>{@code
   * for (ChangedField field : row.fields()) {
   *   System.out.println(row.after().key() + " " + field.field().code());
   * }
   * }</pre>
   *
   * @param before the earlier row, not null
   * @param after the later row, not null
   * @param matchedBy the field by which the two were matched: {@link TransferField#DEVICE_NUMBER},
   *     {@link TransferField#LEGACY_NUMBER} or {@link TransferField#SERIAL_NUMBER} (with the make)
   * @param fields the differences, in the order of {@link TransferField}; not empty
   * @param <K> the type of the keys
   */
  public record ChangedRow<K>(
      TransferRow<K> before,
      TransferRow<K> after,
      TransferField matchedBy,
      List<ChangedField> fields) {

    /** Creates a changed row and copies the list. */
    public ChangedRow {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(matchedBy, "matchedBy");
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field in which two rows about the same device differ.
   *
   * @param field the field, not null
   * @param before the exact text in the earlier row; empty if it has none. A date is in ISO 8601
   * @param after the exact text in the later row, likewise
   */
  public record ChangedField(TransferField field, Optional<String> before, Optional<String> after) {

    /** Creates a changed field. */
    public ChangedField {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }

  /**
   * Rows that cannot be matched for certain: several share a number, or they differ and have no
   * number at all. A person has to compare them.
   *
   * @param before the earlier rows, not empty
   * @param after the later rows, not empty
   * @param <K> the type of the keys
   */
  public record AmbiguousRows<K>(List<TransferRow<K>> before, List<TransferRow<K>> after) {

    /** Creates the rows and copies the lists. */
    public AmbiguousRows {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  private TransferComparison(RowMatcher<K> matcher) {
    added = List.copyOf(matcher.added());
    removed = List.copyOf(matcher.removed());
    changed = List.copyOf(matcher.changed());
    ambiguous = List.copyOf(matcher.ambiguous());
    unchanged = matcher.unchanged();
    uncompared = matcher.uncompared();
  }

  /**
   * Compares the rows of two months.
   *
   * @param before all rows of the earlier transfer, not null
   * @param after all rows of the later transfer, not null
   * @param <K> the type of the keys of the rows
   */
  public static <K> TransferComparison<K> of(
      List<TransferRow<K>> before, List<TransferRow<K>> after) {
    return new TransferComparison<>(RowMatcher.match(before, after));
  }

  /** Returns the rows that only the later month has, in their order. */
  public List<TransferRow<K>> added() {
    return added;
  }

  /** Returns the rows that only the earlier month has, in their order. */
  public List<TransferRow<K>> removed() {
    return removed;
  }

  /** Returns the rows about the same device that differ, in the order of the later month. */
  public List<ChangedRow<K>> changed() {
    return changed;
  }

  /** Returns the rows that cannot be matched for certain. */
  public List<AmbiguousRows<K>> ambiguous() {
    return ambiguous;
  }

  /** Returns the number of rows of the later month that are also in the earlier one. */
  public int unchanged() {
    return unchanged;
  }

  /**
   * Returns the fields that only one of the months has and in which rows were therefore not
   * compared, in the order of {@link TransferField}.
   */
  public Set<TransferField> uncompared() {
    return uncompared;
  }

  /**
   * Returns whether both months have the same content: nothing was added, removed or changed, no
   * row is ambiguous, and no field is in one month only.
   */
  public boolean isUnchanged() {
    return added.isEmpty()
        && removed.isEmpty()
        && changed.isEmpty()
        && ambiguous.isEmpty()
        && uncompared.isEmpty();
  }

  /** Returns the counts: {@code TransferComparison[5 added, 3 removed, 4 changed, …]}. */
  @Override
  public String toString() {
    return "TransferComparison["
        + (added.size() + " added, " + removed.size() + " removed, " + changed.size())
        + (" changed, " + ambiguous.size() + " ambiguous, " + unchanged + " unchanged]");
  }
}
