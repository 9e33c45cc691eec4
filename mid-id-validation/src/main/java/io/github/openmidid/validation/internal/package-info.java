/** The validators of the constraints. Not exported. */
@NullMarked
package io.github.openmidid.validation.internal;

import org.jspecify.annotations.NullMarked;
