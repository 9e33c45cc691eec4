/** The audit trail of changes and consultations, and the operation that lists its events. */
@NullMarked
package io.github.openmidid.examples.register.audit;

import org.jspecify.annotations.NullMarked;
