/** The register that a command uses, a connection or a snapshot in a file, and its options. */
@NullMarked
package io.github.openmidid.examples.commandline.register;

import org.jspecify.annotations.NullMarked;
