/**
 * The list of devices for FANC, the nuclear regulator, and the recipients to whom it communicates
 * them.
 *
 * <p>Start at {@link io.github.openmidid.client.fanc.Fanc}:
 *
 * <pre>{@code
 * PagedList<FancDevice> devices = client.fanc().paged();
 * long decommissioned =
 *     devices.stream().filter(device -> device.decommissioningDate().isPresent()).count();
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.fanc;

import org.jspecify.annotations.NullMarked;
