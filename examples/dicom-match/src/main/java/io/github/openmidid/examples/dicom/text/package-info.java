/** The texts for people, and the problems of the program. */
@NullMarked
package io.github.openmidid.examples.dicom.text;

import org.jspecify.annotations.NullMarked;
