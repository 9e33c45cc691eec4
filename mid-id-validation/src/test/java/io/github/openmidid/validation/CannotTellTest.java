package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.OutsideExtentException;
import io.github.openmidid.register.Registration;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Checks a register that holds only part of all identifiers, as a snapshot for one supplier does.
 */
class CannotTellTest {
  private static final MidId LINKED = MidId.ofSerial(1);
  private static final MidId AVAILABLE = MidId.ofSerial(2);
  private static final MidId OF_OTHERS = MidId.ofSerial(3);

  private static final MidIdRegister PARTIAL =
      midId -> {
        if (midId.equals(OF_OTHERS)) {
          throw new OutsideExtentException(midId);
        }
        String status = midId.equals(LINKED) ? "linked" : "available";
        return Optional.of(
            new Registration(
                midId,
                "ct",
                Optional.<String>empty(),
                status,
                Optional.empty(),
                Optional.<String>empty()));
      };

  private final Validator validator = ValidatorFactories.withRegister(PARTIAL);

  record Device(@RegisteredMidId(linked = true) MidId midId) {}

  record Billed(@RegisteredMidId(billable = true) String midId) {}

  record Fleet(@RegisteredMidId(billable = true) List<MidId> midIds) {}

  private List<String> codes(Object bean) {
    return ValidatorFactories.codes(validator.validate(bean));
  }

  @Test
  void isNeitherValidNorUnknown() {
    assertThat(codes(new Device(OF_OTHERS))).containsExactly("cannotTell");
    assertThat(codes(new Device(LINKED))).isEmpty();
    var violations = validator.validate(new Device(OF_OTHERS));
    assertThat(ValidatorFactories.messages(violations).get(0)).startsWith("could not be checked");
    assertThat(ValidatorFactories.finding(violations).midId()).contains(OF_OTHERS);
  }

  @Test
  void concernsBillingNumbersThatTheRegisterDoesNotHold() {
    assertThat(codes(new Billed(LINKED.toString()))).containsExactly("billingUnknown");
    assertThat(codes(new Billed(AVAILABLE.toString()))).containsExactly("notLinked");
  }

  @Test
  void isReportedForEachElement() {
    var violations =
        validator.validate(new Fleet(Arrays.asList(LINKED, null, OF_OTHERS, AVAILABLE)));
    assertThat(violations)
        .extracting(v -> v.getPropertyPath() + " " + ConstraintFinding.of(v).orElseThrow().code())
        .containsExactlyInAnyOrder(
            "midIds[0].<list element> billingUnknown",
            "midIds[2].<list element> cannotTell",
            "midIds[3].<list element> notLinked");
  }

  @Test
  void isAlsoTheCodeIfALookupThrows() {
    Validator throwing =
        ValidatorFactories.withRegister(
            new MidIdRegister() {
              @Override
              public Optional<Registration> find(MidId midId) {
                return PARTIAL.find(midId);
              }

              @Override
              public LookupResult lookUp(MidId midId) {
                return new LookupResult(midId, find(midId), Optional.empty());
              }
            });
    for (Object bean : List.of(new Device(OF_OTHERS), new Fleet(List.of(OF_OTHERS)))) {
      var violations = throwing.validate(bean);
      assertThat(ValidatorFactories.codes(violations)).containsExactly("cannotTell");
      assertThat(ValidatorFactories.finding(violations).cause())
          .get()
          .isInstanceOf(OutsideExtentException.class);
    }
  }
}
