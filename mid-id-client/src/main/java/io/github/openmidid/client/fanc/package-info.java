/** The list of devices for FANC, the nuclear regulator. */
@NullMarked
package io.github.openmidid.client.fanc;

import org.jspecify.annotations.NullMarked;
