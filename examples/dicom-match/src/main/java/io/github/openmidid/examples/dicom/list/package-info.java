/** Reads lists of devices and of aliases. */
@NullMarked
package io.github.openmidid.examples.dicom.list;

import org.jspecify.annotations.NullMarked;
