/** Not exported: the validators behind the annotations. */
@NullMarked
package io.github.openmidid.validation.internal;

import org.jspecify.annotations.NullMarked;
