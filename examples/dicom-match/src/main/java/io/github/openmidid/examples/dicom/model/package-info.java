/** The values that are read of an object, free of its encoding. */
@NullMarked
package io.github.openmidid.examples.dicom.model;

import org.jspecify.annotations.NullMarked;
