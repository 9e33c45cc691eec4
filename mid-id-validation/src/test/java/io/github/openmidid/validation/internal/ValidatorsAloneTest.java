package io.github.openmidid.validation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import io.github.openmidid.validation.ValidFancDeviceNumber;
import io.github.openmidid.validation.ValidMidId;
import io.github.openmidid.validation.ValidModality;
import io.github.openmidid.validation.ValidNotificationFileName;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests each validator without a provider. */
class ValidatorsAloneTest {
  private static final String VALID = "MID-9912-3456-11";
  private static final String PREFIX = "{io.github.openmidid.validation.";

  private static final Map<Fault, String> TEXTS =
      Map.of(
          Fault.MISSING, " ",
          Fault.TOO_LONG, VALID.repeat(5),
          Fault.PREFIX, "9912345611",
          Fault.ILLEGAL_CHARACTER, "MID-9912-3456-1l",
          Fault.LENGTH, "MID-9912-3456-1",
          Fault.GROUPING, "MID-99-123456-11",
          Fault.CHECK_DIGITS, "MID-9912-3456-12",
          Fault.RESERVED, "MID-0000-0000-98");

  static class Annotated {
    @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}")
    String number;

    @RegisteredMidId(modality = Modality.CT, linked = true)
    String midId;
  }

  private static <A extends Annotation> A annotation(String field, Class<A> type) {
    try {
      return Annotated.class.getDeclaredField(field).getAnnotation(type);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  private static FancDeviceNumberValidator fanc() {
    FancDeviceNumberValidator validator = new FancDeviceNumberValidator();
    validator.initialize(annotation("number", ValidFancDeviceNumber.class));
    return validator;
  }

  private static RegisteredMidIdTextValidator registered() {
    RegisteredMidIdTextValidator validator = new RegisteredMidIdTextValidator();
    validator.initialize(annotation("midId", RegisteredMidId.class));
    return validator;
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void namesTheFaultOfAMidId(Fault fault) {
    String text = TEXTS.get(fault);
    String key = PREFIX + "ValidMidId." + fault.code() + "}";
    RecordingContext plain = RecordingContext.of(ValidMidId.class);
    assertThat(new MidIdTextValidator().isValid(text, plain)).isFalse();
    assertThat(plain.templates()).containsExactly(key);
    RecordingContext number = RecordingContext.of(ValidFancDeviceNumber.class);
    assertThat(fanc().isValid(text, number)).isFalse();
    assertThat(number.templates()).containsExactly(key);
    RecordingContext known = RecordingContext.of(RegisteredMidId.class);
    RegisteredMidIdTextValidator registered = registered();
    registered.use(MidIdRegister.inMemory(List.of()));
    assertThat(registered.isValid(text, known)).isFalse();
    assertThat(known.templates()).containsExactly(key);
  }

  @Test
  void acceptsValidValuesAndNull() {
    RecordingContext context = RecordingContext.of(ValidMidId.class);
    assertThat(new MidIdTextValidator().isValid(VALID, context)).isTrue();
    assertThat(new MidIdTextValidator().isValid(null, context)).isTrue();
    assertThat(new MidIdValidator().isValid(MidId.of(VALID), context)).isTrue();
    assertThat(new MidIdValidator().isValid(null, context)).isTrue();
    assertThat(new FancDeviceNumberMidIdValidator().isValid(MidId.of(VALID), context)).isTrue();
    assertThat(fanc().isValid(VALID, context)).isTrue();
    assertThat(fanc().isValid(null, context)).isTrue();
    assertThat(new ModalityValidator().isValid("petCt", context)).isTrue();
    assertThat(new ModalityValidator().isValid(null, context)).isTrue();
    assertThat(new NotificationFileNameValidator().isValid(null, context)).isTrue();
    assertThat(registered().isValid(null, context)).isTrue();
    assertThat(new RegisteredMidIdValidator().isValid(null, context)).isTrue();
    assertThat(new RegisteredMidIdsValidator().isValid(null, context)).isTrue();
    assertThat(context.templates()).containsExactly(PREFIX + "ValidMidId.message}");
  }

  @Test
  void keepsACustomMessage() {
    RecordingContext context = RecordingContext.withMessage("look at the label");
    assertThat(new MidIdTextValidator().isValid("x", context)).isFalse();
    assertThat(context.templates()).containsExactly("look at the label");
  }

  @ParameterizedTest
  @CsvSource({"X-ray, unknown", "'', unknown", "CBCT, coneBeamCt", "proton therapy, protonTherapy"})
  void namesTheFaultOfAModality(String text, String code) {
    RecordingContext context = RecordingContext.of(ValidModality.class);
    assertThat(new ModalityValidator().isValid(text, context)).isFalse();
    assertThat(context.templates()).containsExactly(PREFIX + "ValidModality." + code + "}");
  }

  @Test
  void namesTheEndOfTheTransition() {
    RecordingContext before = RecordingContext.at("2023-09-30T21:59:59Z", ValidMidId.class);
    assertThat(fanc().isValid("X-12345", before)).isTrue();
    RecordingContext after =
        RecordingContext.at("2023-09-30T22:00:00Z", ValidFancDeviceNumber.class);
    assertThat(fanc().isValid("X-12345", after)).isFalse();
    assertThat(after.templates()).containsExactly(PREFIX + "ValidFancDeviceNumber.legacyEnded}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          " ",                               missing
          11/1-CT1-2026-MELDING_TOESTEL,     illegalCharacter
          111-CT1-2026-MELDING,              ending
          111-CT1-1826-MELDING_TOESTEL,      year
          111-XRAY1-2026-MELDING_TOESTEL,    deviceType
          111-CBCT1-2026-MELDING_TOESTEL,    notRegistered
          111-CT0-2026-MELDING_TOESTEL,      sequenceNumber
          CT1-2026-MELDING_TOESTEL,          operator
          """)
  void namesTheFaultOfAFileName(String text, String code) {
    assertThat(fileNameFault(text))
        .containsExactly(PREFIX + "ValidNotificationFileName." + code + "}");
  }

  @Test
  void namesEveryFaultOfAFileName() {
    assertThat(fileNameFault("1".repeat(256) + "-CT1-2026-MELDING_TOESTEL"))
        .containsExactly(PREFIX + "ValidNotificationFileName.tooLong}");
    // The eight of the table above, and this one.
    assertThat(NotificationFileName.Fault.values()).hasSize(9);
  }

  private static List<String> fileNameFault(String text) {
    RecordingContext context = RecordingContext.of(ValidNotificationFileName.class);
    assertThat(new NotificationFileNameValidator().isValid(text, context)).isFalse();
    return context.templates();
  }

  @ParameterizedTest
  @CsvSource({"1, CT, LINKED, ''", "1, PET, LINKED, modality", "1, CT, AVAILABLE, notLinked"})
  void namesTheUnmetRequirement(
      long serial, Modality modality, RegistrationStatus status, String code) {
    MidId midId = MidId.ofSerial(serial);
    RegisteredMidIdTextValidator validator = registered();
    validator.use(MidIdRegister.inMemory(List.of(Registration.of(midId, modality, "AZ", status))));
    RecordingContext context = RecordingContext.of(RegisteredMidId.class);
    assertThat(validator.isValid(midId.toString(), context)).isEqualTo(code.isEmpty());
    if (!code.isEmpty()) {
      assertThat(context.templates()).containsExactly(PREFIX + "RegisteredMidId." + code + "}");
    }
  }

  @Test
  void distinguishesAnUnavailableRegisterFromAnUnknownIdentifier() {
    RegisteredMidIdTextValidator validator = registered();
    validator.use(MidIdRegister.inMemory(List.of()));
    RecordingContext unknown = RecordingContext.of(RegisteredMidId.class);
    assertThat(validator.isValid(VALID, unknown)).isFalse();
    assertThat(unknown.templates()).containsExactly(PREFIX + "RegisteredMidId.unknown}");
    RegisteredMidIdTextValidator other = registered();
    other.use(
        midId -> {
          throw new IllegalStateException();
        });
    RecordingContext silent = RecordingContext.of(RegisteredMidId.class);
    assertThat(other.isValid(VALID, silent)).isFalse();
    assertThat(silent.templates()).containsExactly(PREFIX + "RegisteredMidId.unavailable}");
  }

  @Test
  void failsWithoutRegister() {
    assertThatExceptionOfType(ConstraintDeclarationException.class)
        .isThrownBy(() -> registered().isValid(VALID, RecordingContext.of(RegisteredMidId.class)))
        .withMessageStartingWith("@RegisteredMidId has no MidIdRegister")
        .withNoCause();
  }

  @Test
  void isNotSharedByFactoriesWithDifferentRegisters() {
    RegisteredMidIdTextValidator validator = registered();
    MidIdRegister first = MidIdRegister.inMemory(List.of());
    validator.use(first);
    validator.use(first);
    assertThatExceptionOfType(ConstraintDeclarationException.class)
        .isThrownBy(() -> validator.use(MidIdRegister.inMemory(List.of())))
        .withMessageContaining("shared");
  }

  @Test
  void obtainsTheRegisterFromTheContainerPerValidation() {
    assumeInjection();
    AtomicInteger requests = new AtomicInteger();
    RegisteredMidIdTextValidator validator = registered();
    validator.setProvider(
        () -> {
          requests.incrementAndGet();
          return MidIdRegister.inMemory(List.of());
        });
    assertThat(requests).hasValue(0);
    assertThat(validator.isValid(VALID, RecordingContext.of(RegisteredMidId.class))).isFalse();
    assertThat(validator.isValid(VALID, RecordingContext.of(RegisteredMidId.class))).isFalse();
    assertThat(requests).hasValue(2);
    IllegalStateException none = new IllegalStateException();
    RegisteredMidIdTextValidator without = registered();
    without.setProvider(
        () -> {
          throw none;
        });
    assertThatExceptionOfType(ConstraintDeclarationException.class)
        .isThrownBy(() -> without.isValid(VALID, RecordingContext.of(RegisteredMidId.class)))
        .withCause(none);
  }

  private static void assumeInjection() {
    Assumptions.assumeTrue(
        ValidatorsAloneTest.class.getClassLoader().getResource("jakarta/inject/Inject.class")
            != null,
        "with jakarta.inject");
  }

  /** Message parameters and payloads are extensions of Hibernate Validator. */
  @Test
  void extensionsOfOneProviderAreNotExpectedOfOthers() {
    RecordingContext context = RecordingContext.of(ValidMidId.class);
    ConstraintViolation<?> violation =
        (ConstraintViolation<?>)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConstraintViolation.class},
                (proxy, method, arguments) -> {
                  throw new AssertionError(method);
                });

    assertThat(HibernateExtension.nameMessageParameter(context, "position", 1)).isFalse();
    assertThat(HibernateExtension.supplied(context, MidIdRegister.class)).isEmpty();
    assertThat(ConstraintFinding.of(violation)).isEmpty();
  }

  @Test
  void aContainerWithoutRegisterIsAProgrammingError() {
    assumeInjection();
    RegisteredMidIdTextValidator validator = registered();
    validator.setProvider(() -> null);

    assertThatExceptionOfType(ConstraintDeclarationException.class)
        .isThrownBy(() -> validator.isValid(VALID, RecordingContext.of(RegisteredMidId.class)));
  }

  @Test
  void aFindingShowsItsPositionFromTheFirstOneOn() {
    assertThat(ConstraintFindingFactory.of("legacyEnded", 0))
        .hasToString("ConstraintFinding[legacyEnded at 0]");
    assertThat(ConstraintFindingFactory.of("legacyEnded", -1))
        .hasToString("ConstraintFinding[legacyEnded]");
  }
}
