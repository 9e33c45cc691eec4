package io.github.openmidid.examples.his.lookup;

import io.github.openmidid.client.MidIdClient;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the register as a bean, which the constraints find by themselves. */
@Configuration
class ClientConfiguration {
  // mid-id: the register as a bean
  @Bean
  MidIdClient register(
      @Value("${mid-id.register}") URI baseUrl, @Value("${mid-id.token}") char[] token) {
    return MidIdClient.builder()
        .baseUrl(baseUrl)
        .accessToken(token::clone)
        .allowHttpToLoopback() // for local use
        .build();
  }
  // end
}
