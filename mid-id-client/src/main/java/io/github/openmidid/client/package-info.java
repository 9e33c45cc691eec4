/**
 * The register of MID-IDs over HTTP. Start at {@link
 * io.github.openmidid.client.MidIdClient#builder()}.
 *
 * <p>The contract that it speaks ({@code openapi/mid-id-register-v1.yaml} in this jar) is a
 * proposal of this project after the Belgian federal REST guide. No official API of the MID-ID
 * application is public.
 */
@NullMarked
package io.github.openmidid.client;

import org.jspecify.annotations.NullMarked;
