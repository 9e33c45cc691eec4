/** Access to the register: delegations and the audit trail. */
@NullMarked
package io.github.openmidid.client.access;

import org.jspecify.annotations.NullMarked;
