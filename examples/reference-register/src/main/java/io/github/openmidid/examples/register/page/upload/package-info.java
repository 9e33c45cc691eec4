/** Forms with a file, of type {@code multipart/form-data} (RFC 7578). */
@NullMarked
package io.github.openmidid.examples.register.page.upload;

import org.jspecify.annotations.NullMarked;
