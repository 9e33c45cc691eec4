/**
 * The rules for a periodic data transfer to FANC, the Belgian nuclear control agency. Start at
 * {@link io.github.openmidid.fanc.TransferRules}.
 */
@NullMarked
package io.github.openmidid.fanc;

import org.jspecify.annotations.NullMarked;
