/** What is stored, and where. */
@NullMarked
package io.github.openmidid.examples.register.store;

import org.jspecify.annotations.NullMarked;
