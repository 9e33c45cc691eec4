/**
 * The pages of suppliers, recognised institutions and authorities: deliveries, devices to link and
 * to bill, the list for FANC.
 */
@NullMarked
package io.github.openmidid.examples.register.page.role;

import org.jspecify.annotations.NullMarked;
