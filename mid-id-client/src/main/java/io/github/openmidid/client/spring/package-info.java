/**
 * Auto-configuration for Spring Boot 3.5 and 4.1: a {@link io.github.openmidid.client.MidIdClient}
 * from the properties {@code mid-id.client.*}, its metrics and health, and the conversion of wire
 * codes.
 *
 * <pre>
 * mid-id.client.base-url=https://register.example/midIdRegister/v1
 * mid-id.client.access-token-file=/run/secrets/register-token
 * </pre>
 *
 * <p>Start at {@link io.github.openmidid.client.spring.MidIdClientCustomizer}, for what has no
 * property:
 *
 * <pre>{@code
 * MidIdClientCustomizer customizer = builder -> builder.header("X-Tenant", "az-voorbeeld"); // a bean
 * }</pre>
 *
 * <p>Spring is optional: without it, nothing of this package is loaded.
 */
@NullMarked
package io.github.openmidid.client.spring;

import org.jspecify.annotations.NullMarked;
