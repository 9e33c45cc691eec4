package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Suggestion;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Verifies the constraints on field, container, parameter, and against a register. */
class ConstraintsTest {
  private static final String MALFORMED = "MID-9912-3465-11";
  private static final MidId KNOWN = MidId.of("MID-9912-3456-11");
  private static final MidIdRegister REGISTER =
      MidIdRegister.inMemory(
          List.of(Registration.of(KNOWN, Modality.CT, "AZ Voorbeeld", RegistrationStatus.LINKED)));

  record Device(
      @ValidMidId String label,
      List<@ValidMidId String> related,
      @RegisteredMidId(modality = Modality.CT, linked = true) MidId midId) {}

  static final class Service {
    void find(@ValidMidId String label) {}
  }

  private final ValidatorFactory factory =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .constraintValidatorPayload(REGISTER) // glue
          .buildValidatorFactory();

  @AfterEach
  void close() {
    factory.close();
  }

  @Test
  void fieldAndContainerAreChecked() {
    assertFinding(factory.getValidator().validate(new Device(MALFORMED, List.of(), null)), "label");
    assertFinding(
        factory.getValidator().validate(new Device(null, List.of(MALFORMED), null)),
        "related[0].<list element>");
  }

  @Test
  void parametersAreChecked() throws Exception {
    assertFinding(
        factory
            .getValidator()
            .forExecutables()
            .validateParameters(
                new Service(),
                Service.class.getDeclaredMethod("find", String.class),
                new Object[] {MALFORMED}),
        "find.label");
  }

  @Test
  void theRegisterIsUsed() {
    assertEquals(Set.of(), factory.getValidator().validate(new Device(null, List.of(), KNOWN)));
    MidId unknown = MidId.of("MID-9900-0001-30");
    ConstraintViolation<Device> violation =
        factory.getValidator().validate(new Device(null, List.of(), unknown)).iterator().next();
    assertEquals("unknown", ConstraintFinding.of(violation).orElseThrow().code());
  }

  private static <T> void assertFinding(Set<ConstraintViolation<T>> violations, String path) {
    assertEquals(1, violations.size());
    ConstraintViolation<?> violation = violations.iterator().next();
    assertEquals(path, violation.getPropertyPath().toString());
    ConstraintFinding finding = ConstraintFinding.of(violation).orElseThrow();
    assertEquals("checkDigits", finding.code());
    assertEquals(14, finding.index());
    Suggestion suggestion = finding.suggestions().get(0);
    assertEquals(Optional.of(KNOWN), suggestion.candidate());
  }
}
