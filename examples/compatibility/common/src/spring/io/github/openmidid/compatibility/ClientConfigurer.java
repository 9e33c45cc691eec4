package io.github.openmidid.compatibility;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures the client, which is also the register of the constraints. */
@Configuration
class ClientConfigurer implements WebMvcConfigurer { // glue
  @Bean // glue
  MidIdClient register( // glue
      @Value("${register.url}") URI baseUrl, @Value("${register.token}") String token) { // glue
    return MidIdClient.builder() // glue
        .baseUrl(baseUrl) // glue
        .accessToken(token::toCharArray) // glue
        .allowHttpToLoopback() // glue
        .build(); // glue
  } // glue

  @Override // glue
  public void addFormatters(FormatterRegistry registry) { // glue
    registry.addConverter(String.class, Modality.class, Modality::fromString); // glue
  } // glue
}
