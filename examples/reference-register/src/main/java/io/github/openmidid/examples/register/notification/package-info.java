/**
 * The notification forms that operators send as files: what is read in them, and what is entered in
 * the cadastre.
 */
@NullMarked
package io.github.openmidid.examples.register.notification;

import org.jspecify.annotations.NullMarked;
