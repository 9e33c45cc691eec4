/**
 * Reads DICOM files (PS3.10): detects the encoding and reads the attributes that describe devices.
 */
@NullMarked
package io.github.openmidid.examples.dicom.file;

import org.jspecify.annotations.NullMarked;
