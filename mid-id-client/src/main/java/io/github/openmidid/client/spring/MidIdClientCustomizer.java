package io.github.openmidid.client.spring;

import io.github.openmidid.client.MidIdClient;

/**
 * A callback that changes the builder of the auto-configured client. All beans of this type are
 * called in their order, after the properties and the other beans, so that they have precedence.
 *
 * <pre>{@code
 * @Bean
 * MidIdClientCustomizer cache() {
 *   return builder -> builder.cache(CacheSettings.builder().build());
 * }
 * }</pre>
 */
@FunctionalInterface
public interface MidIdClientCustomizer {

  /**
   * Changes the builder.
   *
   * @param builder the builder of the client; not null
   */
  void customize(MidIdClient.Builder builder);
}
