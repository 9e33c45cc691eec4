/**
 * Writes the file that is sent: former FANC numbers are replaced by MID-IDs where the register
 * proves them. {@link io.github.openmidid.examples.transfer.prepare.TransferPreparation} does it;
 * {@link io.github.openmidid.examples.transfer.prepare.MapFile} writes what was replaced and what
 * was not.
 */
@NullMarked
package io.github.openmidid.examples.transfer.prepare;

import org.jspecify.annotations.NullMarked;
