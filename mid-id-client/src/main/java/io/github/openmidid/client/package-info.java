/**
 * A client of a register of MID-IDs over HTTP.
 *
 * <p>Start at {@link io.github.openmidid.client.MidIdClient#builder()}. One client is enough for a
 * program; it can be used by many threads.
 *
 * <pre>{@code
 * try (MidIdClient client =
 *     MidIdClient.builder()
 *         .baseUrl(URI.create("https://register.example/midIdRegister/v1"))
 *         .accessToken(accessToken)
 *         .build()) {
 *   Optional<Registration> registration = client.find(midId); // empty: not known
 *   Registration granted = client.midIds().request(Modality.CT);
 * } catch (RegisterUnavailableException e) {
 *   // no response in time; the other failures are a rejection and an unintelligible response
 * }
 * }</pre>
 *
 * <p>Its contract ({@code openapi/mid-id-register-v1.yaml} in this jar) is a proposal of this
 * project, based on the Belgian federal REST guide. No official API of the MID-ID application is
 * public.
 */
@NullMarked
package io.github.openmidid.client;

import org.jspecify.annotations.NullMarked;
