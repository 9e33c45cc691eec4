/**
 * Devices in the cadastre: reports, deliveries, links, billing numbers, existing devices.
 *
 * <p>Start at {@link io.github.openmidid.client.cadastre.Devices}:
 *
 * <pre>{@code
 * CadastreDevice device = client.devices().report(report);
 * Link link = client.links().link(midId, device.deviceId());
 * Optional<BillingNumber> number = client.billingNumbers().find(midId);
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.cadastre;

import org.jspecify.annotations.NullMarked;
