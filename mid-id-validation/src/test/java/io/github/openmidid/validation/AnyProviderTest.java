package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.validation.internal.MidIdTextValidator;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Verifies the behaviour that the standard alone requires. The build also runs this with another
 * provider than Hibernate Validator.
 */
class AnyProviderTest {
  private static final MidId KNOWN = MidId.ofSerial(1);
  private static final String UNKNOWN = MidId.ofSerial(2).toString();
  private static final String PREFIX = "{io.github.openmidid.validation.";

  /** The key that Hibernate Validator adds to the message of an element. */
  private static final String POSITION = PREFIX + "RegisteredMidId.position}";

  private static final MidIdRegister REGISTER =
      MidIdRegister.inMemory(
          List.of(Registration.of(KNOWN, Modality.CT, "AZ", RegistrationStatus.LINKED)));

  record Row(
      @ValidMidId String midId,
      @RegisteredMidId(modality = Modality.CT, linked = true) String registered,
      @RegisteredMidId List<String> all,
      @ValidModality String modality,
      @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String deviceNumber,
      @ValidNotificationFileName String fileName) {}

  private static Configuration<?> configuration() {
    return Validation.byDefaultProvider().configure().messageInterpolator(new NoTexts());
  }

  /** Returns message keys in place of messages. */
  private static final class NoTexts implements jakarta.validation.MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, java.util.Locale locale) {
      return template;
    }
  }

  private static Validator of(Configuration<?> configuration) {
    return configuration.buildValidatorFactory().getValidator();
  }

  private static Validator validator() {
    Configuration<?> configuration = configuration();
    return of(
        configuration.constraintValidatorFactory(
            new RegisterConstraintValidatorFactory(
                REGISTER, configuration.getDefaultConstraintValidatorFactory())));
  }

  @Test
  void isTheProviderOfTheBuild() {
    String expected = System.getProperty("openmidid.provider", "hibernate");
    assertThat(validator().getClass().getName()).contains(expected);
  }

  @Test
  void acceptsValidValues() {
    String midId = KNOWN.toString();
    Row row = new Row(midId, midId, List.of(midId), "CT", midId, "1-CT1-2026-MELDING_TOESTEL");
    assertThat(validator().validate(row)).isEmpty();
    assertThat(validator().validate(new Row(null, null, null, null, null, null))).isEmpty();
  }

  @Test
  void namesEachFaultByItsKey() {
    Row row =
        new Row("x", UNKNOWN, List.of(UNKNOWN, "MID-9912-3456-12"), "CBCT", "X-12345", "a.xlsx");
    assertThat(templates(validator().validate(row)))
        .containsExactlyInAnyOrder(
            PREFIX + "ValidMidId.prefix}",
            PREFIX + "RegisteredMidId.unknown}",
            PREFIX + "RegisteredMidId.unknown}",
            PREFIX + "ValidMidId.checkDigits}",
            PREFIX + "ValidModality.coneBeamCt}",
            PREFIX + "ValidFancDeviceNumber.legacyEnded}",
            PREFIX + "ValidNotificationFileName.ending}");
  }

  @Test
  void failsWithoutRegister() {
    Validator none = configuration().buildValidatorFactory().getValidator();
    Row row = new Row(null, KNOWN.toString(), null, null, null, null);
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> none.validate(row))
        .satisfies(
            e -> assertThat(rootMessage(e)).startsWith("@RegisteredMidId has no MidIdRegister"));
  }

  @Test
  void validatorsAreReleasedByTheFactoryThatCreatedThem() {
    List<ConstraintValidator<?, ?>> released = new ArrayList<>();
    ConstraintValidatorFactory others =
        new ConstraintValidatorFactory() {
          @Override
          public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
            throw new AssertionError("none is created");
          }

          @Override
          public void releaseInstance(ConstraintValidator<?, ?> instance) {
            released.add(instance);
          }
        };
    MidIdTextValidator validator = new MidIdTextValidator();
    new RegisterConstraintValidatorFactory(REGISTER, others).releaseInstance(validator);
    assertThat(released).containsExactly(validator);
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }

  private static List<String> templates(Set<ConstraintViolation<Row>> violations) {
    return violations.stream()
        .map(violation -> violation.getMessageTemplate().replace(" " + POSITION, ""))
        .toList();
  }
}
