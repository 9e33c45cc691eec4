/**
 * A client of a register of MID-IDs over HTTP. Start at {@link
 * io.github.openmidid.client.MidIdClient#builder()}.
 *
 * <p>Its contract ({@code openapi/mid-id-register-v1.yaml} in this jar) is a proposal of this
 * project, based on the Belgian federal REST guide. No official API of the MID-ID application is
 * public.
 */
@NullMarked
package io.github.openmidid.client;

import org.jspecify.annotations.NullMarked;
