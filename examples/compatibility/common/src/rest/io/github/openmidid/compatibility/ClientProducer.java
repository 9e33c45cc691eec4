package io.github.openmidid.compatibility;

import io.github.openmidid.client.MidIdClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;

/** Produces the client, which is also the register of the constraints. */
@ApplicationScoped // glue
public class ClientProducer { // glue
  @Produces // glue
  @ApplicationScoped // glue
  MidIdClient register() { // glue
    return MidIdClient.builder() // glue
        .baseUrl(URI.create(System.getProperty("register.url"))) // glue
        .accessToken(() -> System.getProperty("register.token").toCharArray()) // glue
        .allowHttpToLoopback() // glue
        .build(); // glue
  } // glue

  void close(@Disposes MidIdClient client) { // glue
    client.close(); // glue
  } // glue
} // glue
