/** The page with the reported devices that wait for a link. */
@NullMarked
package io.github.openmidid.examples.register.page.unlinked;

import org.jspecify.annotations.NullMarked;
