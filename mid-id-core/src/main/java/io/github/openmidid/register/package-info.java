/**
 * The interface to a register of granted identifiers, and the verification of a text against it.
 *
 * <p>Start at {@link io.github.openmidid.register.MidIdRegister}, which the HTTP client, its
 * offline snapshot and a list in memory implement. {@link
 * io.github.openmidid.register.Verification} determines how far a text gets: well formed, known,
 * linked, billable.
 *
 * <pre>{@code
 * MidIdRegister register =
 *     MidIdRegister.inMemory(
 *         List.of(
 *             Registration.of(midId, Modality.CT, "AZ Voorbeeld", RegistrationStatus.LINKED)));
 *
 * Verification verification =
 *     Verification.of("MID-1234-5678-89", register, Clock.systemUTC()).expecting(Modality.CT);
 * verification.reaches(Verification.Level.LINKED); // true
 * verification.isAsExpected(); // true
 * }</pre>
 */
@NullMarked
package io.github.openmidid.register;

import org.jspecify.annotations.NullMarked;
