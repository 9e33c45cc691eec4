package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Verifies the constraints in every place where they are allowed. */
class ConstraintPlacementTest {
  private static final String VALID = "MID-9912-3456-11";
  private static final String WRONG = "MID-9912-3456-12";
  private static final Validator VALIDATOR = ValidatorFactories.english();

  static class Plain {
    @ValidMidId String midId;
    @ValidModality CharBuffer modality;
    @ValidFancDeviceNumber CharSequence deviceNumber;
    @ValidNotificationFileName String fileName;
    @ValidMidId MidId typed;
    @ValidFancDeviceNumber MidId typedNumber;
    @RegisteredMidId String registered;
    @RegisteredMidId MidId typedRegistered;
    @RegisteredMidId List<String> all;
  }

  @Test
  @DisplayName("null is valid")
  void nullIsValid() {
    assertThat(VALIDATOR.validate(new Plain())).isEmpty();
  }

  @Test
  @DisplayName("fields of any CharSequence")
  void fields() {
    Plain plain = new Plain();
    plain.midId = WRONG;
    plain.modality = CharBuffer.wrap("X-ray");
    plain.deviceNumber = CharBuffer.wrap("1");
    plain.fileName = "a.xlsx";
    plain.typed = MidId.of(VALID);
    plain.typedNumber = MidId.of(VALID);
    assertThat(ValidatorFactories.codes(VALIDATOR.validate(plain)))
        .containsExactly("checkDigits", "ending", "prefix", "unknown");
  }

  record Containers(
      List<@ValidMidId String> list,
      Map<@ValidMidId String, @ValidModality String> map,
      Optional<@ValidNotificationFileName String> optional,
      List<List<@ValidFancDeviceNumber String>> nested) {}

  @Test
  @DisplayName("elements, keys and values of containers, in a record")
  void containers() {
    Containers containers =
        new Containers(
            List.of(VALID, WRONG),
            Map.of(WRONG, "X-ray"),
            Optional.of("a.xlsx"),
            List.of(List.of(), List.of(VALID, WRONG)));
    assertThat(VALIDATOR.validate(containers))
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactlyInAnyOrder(
            "list[1].<list element>",
            "map<K>[" + WRONG + "].<map key>",
            "map[" + WRONG + "].<map value>",
            "optional",
            "nested[1].<list element>[1].<list element>");
  }

  static class Service {
    @ValidMidId
    String rename(@ValidMidId String midId, List<@ValidModality String> modalities) {
      return midId;
    }
  }

  @Test
  @DisplayName("parameters, return values and constructors")
  void parametersAndReturnValues() throws ReflectiveOperationException {
    ExecutableValidator executables = VALIDATOR.forExecutables();
    var rename = Service.class.getDeclaredMethod("rename", String.class, List.class);
    Service service = new Service();
    Object[] arguments = {WRONG, List.of("CT", "X-ray")};
    assertThat(ValidatorFactories.codes(executables.validateParameters(service, rename, arguments)))
        .containsExactly("checkDigits", "unknown");
    assertThat(ValidatorFactories.messages(executables.validateReturnValue(service, rename, WRONG)))
        .containsExactly("has check digits that do not match: at least one digit is wrong");
    var constructor = Containers.class.getDeclaredConstructors()[0];
    @SuppressWarnings("unchecked")
    var typed = (java.lang.reflect.Constructor<Containers>) constructor;
    assertThat(
            executables.validateConstructorParameters(
                typed, new Object[] {List.of(WRONG), null, null, null}))
        .hasSize(1);
  }

  interface Import {}

  interface Urgent extends Payload {}

  record Grouped(
      @ValidMidId(groups = Import.class, payload = Urgent.class)
          @ValidMidId(message = "look at the label")
          String midId) {}

  @Test
  @DisplayName("groups, payloads, and several of one constraint")
  void groupsPayloadsAndRepetition() {
    Grouped grouped = new Grouped(WRONG);
    assertThat(ValidatorFactories.messages(VALIDATOR.validate(grouped)))
        .containsExactly("look at the label");
    assertThat(ValidatorFactories.finding(VALIDATOR.validate(grouped)).code())
        .isEqualTo("checkDigits");
    assertThat(VALIDATOR.validate(grouped, Import.class))
        .singleElement()
        .satisfies(
            violation ->
                assertThat(violation.getConstraintDescriptor().getPayload())
                    .containsExactly(Urgent.class));
  }

  /** A composed constraint of an application. */
  @NotNull
  @ValidMidId
  @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}")
  @Constraint(validatedBy = {})
  @Retention(RetentionPolicy.RUNTIME)
  @interface DeviceNumber {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  record Composed(@DeviceNumber String midId) {}

  @Test
  @DisplayName("composed constraints")
  void composedConstraints() {
    assertThat(VALIDATOR.validate(new Composed(VALID))).isEmpty();
    assertThat(VALIDATOR.validate(new Composed(null))).hasSize(1);
    assertThat(ValidatorFactories.codes(VALIDATOR.validate(new Composed("X-12345"))))
        .containsExactly("legacyEnded", "prefix");
  }

  @Test
  void aFindingIsAvailableWithoutParsingTheMessage() {
    ConstraintFinding finding =
        ValidatorFactories.finding(VALIDATOR.validate(new Grouped("MID-9912-3456-1l")));
    assertThat(finding).hasToString("ConstraintFinding[illegalCharacter at 15]");
    assertThat(finding.fault()).contains(io.github.openmidid.Fault.ILLEGAL_CHARACTER);
    assertThat(finding.suggestions())
        .extracting(suggestion -> suggestion.candidate().orElseThrow())
        .contains(MidId.of(VALID));
    assertThat(finding.midId()).isEmpty();
    assertThat(finding.cause()).isEmpty();
  }

  @Test
  void anotherConstraintHasNoFinding() {
    assertThat(ConstraintFinding.of(VALIDATOR.validate(new Composed(null)).iterator().next()))
        .isEmpty();
  }
}
