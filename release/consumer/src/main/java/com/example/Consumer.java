package com.example;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.net.URI;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Uses each of the three modules once. */
public final class Consumer {
  private Consumer() {}

  record Device(@ValidMidId String midId) {}

  public static void main(String... args) {
    MidId midId = MidId.parse("mid 1234 5678 89");
    System.out.println("core: " + midId);

    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      factory
          .getValidator()
          .validate(new Device("MID-1234-5687-89"))
          .forEach(violation -> System.out.println("validation: " + violation.getMessage()));
    }

    try (MidIdClient client =
        MidIdClient.builder()
            .baseUrl(URI.create("http://localhost:1/midIdRegister/v1"))
            .allowHttpToLoopback()
            .accessToken("none"::toCharArray)
            .maxRetries(0)
            .build()) {
      client.find(midId);
      throw new IllegalStateException("no register is running");
    } catch (RegisterUnavailableException e) {
      System.out.println("client: " + e.getClass().getSimpleName());
    }
  }
}
