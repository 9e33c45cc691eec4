/** Data sets in their encodings (DICOM PS3.5), element by element. */
@NullMarked
package io.github.openmidid.examples.dicom.stream;

import org.jspecify.annotations.NullMarked;
