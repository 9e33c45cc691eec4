/** Opens tables in files of people: the kind of file is detected by its content. */
@NullMarked
package io.github.openmidid.examples.tables;

import org.jspecify.annotations.NullMarked;
