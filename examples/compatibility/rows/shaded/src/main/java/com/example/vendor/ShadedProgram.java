package com.example.vendor;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.net.URI;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A vendor's program that is delivered as one jar. */
public final class ShadedProgram {
  private static final String MALFORMED = "MID-9912-3465-11";

  /** A label as text. */
  public record Label(@ValidMidId String midId) {}

  private ShadedProgram() {}

  /** Takes the address of a register; reads the token from the standard input. */
  public static void main(String[] arguments) throws Exception {
    char[] token = new String(System.in.readAllBytes()).toCharArray();
    try (MidIdClient client =
        MidIdClient.builder()
            .baseUrl(URI.create(arguments[0]))
            .accessToken(token::clone)
            .allowHttpToLoopback()
            .build()) {
      System.out.println(client.find(MidId.of("MID-9956-7396-98")).orElseThrow().modality());
    }
    System.out.println(MidId.diagnose(MALFORMED).message(Locale.ENGLISH));
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      ConstraintViolation<Label> violation =
          factory.getValidator().validate(new Label(MALFORMED)).iterator().next();
      System.out.println(violation.getMessage());
      System.out.println(ConstraintFinding.of(violation).orElseThrow().code());
    }
  }
}
