/** Finds the registered device of each object, and groups objects by device. */
@NullMarked
package io.github.openmidid.examples.dicom.match;

import org.jspecify.annotations.NullMarked;
