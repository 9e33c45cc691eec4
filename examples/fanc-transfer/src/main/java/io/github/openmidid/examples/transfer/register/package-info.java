/** The register that a command uses: a connection, or a snapshot in a file. */
@NullMarked
package io.github.openmidid.examples.transfer.register;

import org.jspecify.annotations.NullMarked;
