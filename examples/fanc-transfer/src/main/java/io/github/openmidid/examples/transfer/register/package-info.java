/** The register that files are checked with, and whose identifiers it shows. */
@NullMarked
package io.github.openmidid.examples.transfer.register;

import org.jspecify.annotations.NullMarked;
