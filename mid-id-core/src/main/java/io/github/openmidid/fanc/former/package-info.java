/**
 * Former FANC numbers in a data transfer, and the MID-IDs that replace them.
 *
 * <p>Start at {@link io.github.openmidid.fanc.former.FormerNumbers}. Each row with a former number
 * gets a decision, with the evidence for it:
 *
 * <pre>{@code
 * RegisteredDevice device = RegisteredDevice.builder(midId).formerNumber("X-00042").build();
 * TransferRow<Integer> row = TransferRow.builder(7).deviceNumber("X-00042").build();
 * List<NumberReplacement<Integer>> decisions =
 *     FormerNumbers.of(DeviceDirectory.of(List.of(device))).replacements(List.of(row), register);
 * }</pre>
 */
@NullMarked
package io.github.openmidid.fanc.former;

import org.jspecify.annotations.NullMarked;
