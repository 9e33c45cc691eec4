/** Made-up health applications of the mHealthBELGIUM pyramid; they have no MID-ID. */
@NullMarked
package io.github.openmidid.examples.register.healthapp;

import org.jspecify.annotations.NullMarked;
