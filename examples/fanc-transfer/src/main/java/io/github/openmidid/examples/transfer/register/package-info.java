/** The register that files are checked with, and the extent of the identifiers that it shows. */
@NullMarked
package io.github.openmidid.examples.transfer.register;

import org.jspecify.annotations.NullMarked;
