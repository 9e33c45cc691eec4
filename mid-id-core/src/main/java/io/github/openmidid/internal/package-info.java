/** Not exported: what the packages of this module share. */
@NullMarked
package io.github.openmidid.internal;

import org.jspecify.annotations.NullMarked;
