/**
 * Reads the notification forms that operators send as files, and enters their rows in the cadastre.
 */
@NullMarked
package io.github.openmidid.examples.register.notification;

import org.jspecify.annotations.NullMarked;
