/** The devices against which examinations are checked. */
@NullMarked
package io.github.openmidid.examples.billing.directory;

import org.jspecify.annotations.NullMarked;
