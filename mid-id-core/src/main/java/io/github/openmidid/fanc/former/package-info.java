/**
 * Former FANC numbers in a data transfer, and the MID-IDs that replace them.
 *
 * <p>Start at {@link io.github.openmidid.fanc.former.FormerNumbers}. Each row with a former number
 * gets a decision, with the evidence for it:
 *
 * <pre>{@code
 * DeviceDirectory directory = DeviceDirectory.of(devices);
 * List<NumberReplacement<Integer>> decisions =
 *     FormerNumbers.of(directory).replacements(rows, register);
 * }</pre>
 */
@NullMarked
package io.github.openmidid.fanc.former;

import org.jspecify.annotations.NullMarked;
