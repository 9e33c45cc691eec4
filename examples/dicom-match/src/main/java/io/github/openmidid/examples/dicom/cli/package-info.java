/** The command line: options, walk through the folders, progress and exit code. */
@NullMarked
package io.github.openmidid.examples.dicom.cli;

import org.jspecify.annotations.NullMarked;
