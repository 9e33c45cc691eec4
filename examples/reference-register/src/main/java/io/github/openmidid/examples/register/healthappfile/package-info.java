/**
 * The import of apps and care processes from csv files. {@link
 * io.github.openmidid.examples.register.healthappfile.HealthAppImporter} imports a folder as a
 * whole or not at all.
 */
@NullMarked
package io.github.openmidid.examples.register.healthappfile;

import org.jspecify.annotations.NullMarked;
