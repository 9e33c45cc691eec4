package io.github.openmidid.fanc;

import io.github.openmidid.Modality.NotRegistered;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The findings about the rows of a transfer, and what was compared. A row without findings is
 * consistent with the register only in what was compared.
 *
 * <pre>{@code
 * TransferResult<Long> result = rules.evaluate(rows, register, directory);
 * result.coverage(TransferField.OPERATOR).compared(); // in how many rows
 * }</pre>
 *
 * @param findings one finding per row and cause, in the order of the rows and of {@link
 *     Finding.Code}
 * @param coverages for each field how many rows have it, and in how many it was compared
 * @param notRegistered the number of rows of each kind that has no MID-ID, and that have none
 * @param <K> the type of the keys of the rows
 */
public record TransferResult<K>(
    List<Finding<K>> findings,
    Map<TransferField, Coverage> coverages,
    Map<NotRegistered, Integer> notRegistered) {

  /** Creates a result and copies the list and the maps. */
  public TransferResult {
    findings = List.copyOf(findings);
    coverages = copy(new EnumMap<>(TransferField.class), coverages);
    notRegistered = copy(new EnumMap<>(NotRegistered.class), notRegistered);
  }

  private static <E extends Enum<E>, V> Map<E, V> copy(EnumMap<E, V> copy, Map<E, V> original) {
    copy.putAll(original);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * The number of times that a field was compared.
   *
   * @param stated the number of rows in which the field has a value, from 0
   * @param compared the number of these rows in which the register has a value to compare it with
   */
  public record Coverage(int stated, int compared) {}

  /** Returns the number of rows that have a field, and of those in which it was compared. */
  public Coverage coverage(TransferField field) {
    return coverages.getOrDefault(Objects.requireNonNull(field, "field"), new Coverage(0, 0));
  }
}
