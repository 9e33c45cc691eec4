/** Devices in the cadastre: reports, deliveries, links, billing numbers, existing devices. */
@NullMarked
package io.github.openmidid.client.cadastre;

import org.jspecify.annotations.NullMarked;
