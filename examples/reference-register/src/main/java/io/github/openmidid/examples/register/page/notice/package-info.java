/** The printable notice of the identifiers that were granted to existing devices. */
@NullMarked
package io.github.openmidid.examples.register.page.notice;

import org.jspecify.annotations.NullMarked;
