/**
 * Writes the file that is sent: former FANC numbers are replaced by MID-IDs where the register
 * proves them. Start at {@link io.github.openmidid.examples.transfer.prepare.TransferPreparation}.
 */
@NullMarked
package io.github.openmidid.examples.transfer.prepare;

import org.jspecify.annotations.NullMarked;
