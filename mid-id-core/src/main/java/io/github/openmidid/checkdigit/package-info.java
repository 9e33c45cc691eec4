/** Check digits of identifiers that are met beside a MID-ID. */
@NullMarked
package io.github.openmidid.checkdigit;

import org.jspecify.annotations.NullMarked;
