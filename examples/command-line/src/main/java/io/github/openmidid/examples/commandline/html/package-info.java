/** Pages in one file, without scripts. */
@NullMarked
package io.github.openmidid.examples.commandline.html;

import org.jspecify.annotations.NullMarked;
