/** The hospital's devices: entity, input, and the service that stores them. */
@NullMarked
package io.github.openmidid.examples.his.device;

import org.jspecify.annotations.NullMarked;
