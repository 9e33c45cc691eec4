/** The fictitious health applications of the mHealthBELGIUM pyramid. */
@NullMarked
package io.github.openmidid.examples.register.healthapp;

import org.jspecify.annotations.NullMarked;
