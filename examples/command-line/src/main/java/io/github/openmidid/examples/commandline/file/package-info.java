/** Files that are replaced atomically, temporary files, and the copy of the standard input. */
@NullMarked
package io.github.openmidid.examples.commandline.file;

import org.jspecify.annotations.NullMarked;
