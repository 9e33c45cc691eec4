/** The program {@code dicom-match}. */
@NullMarked
package io.github.openmidid.examples.dicom;

import org.jspecify.annotations.NullMarked;
