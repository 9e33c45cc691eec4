/**
 * Reads notification forms: the columns, rows and cells of their tables, and the names of the
 * files.
 */
@NullMarked
package io.github.openmidid.examples.register.notification.read;

import org.jspecify.annotations.NullMarked;
