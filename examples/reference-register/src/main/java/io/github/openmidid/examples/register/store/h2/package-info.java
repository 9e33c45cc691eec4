/** What H2 needs so that nothing that was acknowledged is lost. */
@NullMarked
package io.github.openmidid.examples.register.store.h2;

import org.jspecify.annotations.NullMarked;
