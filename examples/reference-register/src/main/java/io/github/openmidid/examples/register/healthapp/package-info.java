/**
 * Apps and care processes of mHealthBELGIUM: their store with former versions, and the public
 * operations that read them. {@link
 * io.github.openmidid.examples.register.healthapp.HealthAppService} looks them up.
 */
@NullMarked
package io.github.openmidid.examples.register.healthapp;

import org.jspecify.annotations.NullMarked;
