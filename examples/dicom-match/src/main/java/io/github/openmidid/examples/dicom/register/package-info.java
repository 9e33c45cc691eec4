/** The register that devices come from, or that a list of devices is checked against. */
@NullMarked
package io.github.openmidid.examples.dicom.register;

import org.jspecify.annotations.NullMarked;
