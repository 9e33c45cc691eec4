/** The rules for a periodic data transfer to FANC, the Belgian nuclear control agency. */
@NullMarked
package io.github.openmidid.fanc;

import org.jspecify.annotations.NullMarked;
