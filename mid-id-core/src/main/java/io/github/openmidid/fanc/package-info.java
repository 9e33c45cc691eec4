/**
 * The rules for a periodic data transfer to FANC, the Belgian nuclear control agency.
 *
 * <p>Start at {@link io.github.openmidid.fanc.TransferRules}. A row has a key of the program's own
 * type, by which a finding refers to it:
 *
 * <pre>{@code
 * List<TransferRow<Integer>> rows =
 *     List.of(TransferRow.builder(17).deviceNumber(text).modality("CT").build());
 * List<Finding<Integer>> findings =
 *     TransferRules.on(LocalDate.of(2026, 11, 22)).check(rows, register);
 * }</pre>
 *
 * <p>{@link io.github.openmidid.fanc.TransferComparison} finds what changed since the last month.
 */
@NullMarked
package io.github.openmidid.fanc;

import org.jspecify.annotations.NullMarked;
