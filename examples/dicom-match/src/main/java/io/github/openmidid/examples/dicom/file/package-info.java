/** Files (DICOM PS3.10): finds the encoding and reads what describes devices. */
@NullMarked
package io.github.openmidid.examples.dicom.file;

import org.jspecify.annotations.NullMarked;
