package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.Registration;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredMidIdTest {
  private static final MidId BILLABLE_CT = MidId.ofSerial(1);
  private static final MidId LINKED_PET = MidId.ofSerial(2);
  private static final MidId AVAILABLE_CT = MidId.ofSerial(3);
  private static final MidId NEW_KIND = MidId.ofSerial(4);
  private static final MidId UNKNOWN = MidId.ofSerial(5);

  private static final CountingRegister REGISTER =
      new CountingRegister(
          List.of(
              registration(BILLABLE_CT, "ct", "linked", Optional.of("7")),
              registration(LINKED_PET, "pet", "linked", Optional.empty()),
              registration(AVAILABLE_CT, "ct", "available", Optional.empty()),
              registration(NEW_KIND, "cbct", "linked", Optional.of("8"))));

  private static Registration registration(
      MidId midId, String modality, String status, Optional<String> billingNumber) {
    return new Registration(midId, modality, "AZ", status, Optional.empty(), billingNumber);
  }

  private final Validator validator = ValidatorFactories.withRegister(REGISTER);

  record Known(@RegisteredMidId String midId) {}

  record Typed(@RegisteredMidId MidId midId) {}

  record Ct(@RegisteredMidId(modality = {Modality.CT, Modality.CT}) String midId) {}

  record Linked(@RegisteredMidId(linked = true) String midId) {}

  record Billable(@RegisteredMidId(billable = true) String midId) {}

  record All(
      @RegisteredMidId(modality = Modality.CT, linked = true, billable = true) String midId) {}

  private String verdict(Object bean) {
    return String.join(" ", ValidatorFactories.codes(validator.validate(bean)));
  }

  @Nested
  class OneIdentifier {
    @ParameterizedTest
    @CsvSource(
        emptyValue = "",
        textBlock =
            """
            1, '', '',       '',        '',          ''
            2, '', modality, '',        notBillable, modality
            3, '', '',       notLinked, notLinked,   notLinked
            4, '', modalityUnknown, '', '',          modalityUnknown
            5, unknown, unknown, unknown, unknown,   unknown
            """)
    void isCheckedAgainstEachRequirement(
        long serial, String known, String ct, String linked, String billable, String all) {
      String midId = MidId.ofSerial(serial).toString();
      assertThat(verdict(new Known(midId))).isEqualTo(known);
      assertThat(verdict(new Typed(MidId.ofSerial(serial)))).isEqualTo(known);
      assertThat(verdict(new Ct(midId))).isEqualTo(ct);
      assertThat(verdict(new Linked(midId))).isEqualTo(linked);
      assertThat(verdict(new Billable(midId))).isEqualTo(billable);
      assertThat(verdict(new All(midId))).isEqualTo(all);
    }

    @Test
    void malformedIsReportedWithoutLookup() {
      int before = REGISTER.calls();
      var violations = validator.validate(new Known("MID-9912-3456-12"));
      assertThat(REGISTER.calls()).isEqualTo(before);
      assertThat(ValidatorFactories.messages(violations))
          .containsExactly("has check digits that do not match: at least one digit is wrong");
      assertThat(ValidatorFactories.finding(violations).suggestions()).isNotEmpty();
    }

    @Test
    void unknownIsExposedInTheFinding() {
      ConstraintFinding finding =
          ValidatorFactories.finding(validator.validate(new Known(UNKNOWN.toString())));
      assertThat(finding.midId()).contains(UNKNOWN);
      assertThat(finding.fault()).isEmpty();
      assertThat(finding.index()).isEqualTo(-1);
    }

    @Test
    void ofAnySpellingIsFound() {
      assertThat(verdict(new Known(" mid" + BILLABLE_CT.toString().substring(3) + "\n"))).isEmpty();
    }
  }

  @Nested
  class UnavailableRegister {
    private final RuntimeException cause = new IllegalStateException("canary");
    private final Validator silent =
        ValidatorFactories.withRegister(
            midId -> {
              throw cause;
            });

    record Fleet(@RegisteredMidId List<String> midIds) {}

    @Test
    void isDistinguishedFromAnUnknownIdentifier() {
      for (Object bean :
          List.of(new Known(UNKNOWN.toString()), new Typed(UNKNOWN), fleet(UNKNOWN, UNKNOWN))) {
        var violations = silent.validate(bean);
        assertThat(ValidatorFactories.messages(violations))
            .containsExactly(
                "could not be checked because the register does not answer: try again later");
        assertThat(ValidatorFactories.finding(violations).code()).isEqualTo("unavailable");
        assertThat(ValidatorFactories.finding(violations).cause()).containsSame(cause);
        assertThat(ValidatorFactories.finding(violations).toString()).doesNotContain("canary");
      }
    }

    private static Fleet fleet(MidId... midIds) {
      return new Fleet(Arrays.stream(midIds).map(MidId::toString).toList());
    }
  }

  @Nested
  class Supply {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMissingRegisterIsAProgrammingError(boolean otherPayload) {
      var configuration = ValidatorFactories.configuration(Locale.ENGLISH);
      Validator none =
          ValidatorFactories.of(
              otherPayload ? configuration.constraintValidatorPayload("x") : configuration);
      for (Object bean :
          List.of(new Known(UNKNOWN.toString()), new Known("x"), new Typed(UNKNOWN))) {
        assertThatExceptionOfType(ConstraintDeclarationException.class)
            .isThrownBy(() -> none.validate(bean))
            .withMessageStartingWith("@RegisteredMidId has no MidIdRegister");
      }
    }

    @Test
    void ourFactorySuppliesItToAnyProvider() {
      var configuration = ValidatorFactories.configuration(Locale.ENGLISH);
      Validator own =
          ValidatorFactories.of(
              configuration.constraintValidatorFactory(
                  new RegisterConstraintValidatorFactory(
                      REGISTER, configuration.getDefaultConstraintValidatorFactory())));
      assertThat(ValidatorFactories.codes(own.validate(new Known(UNKNOWN.toString()))))
          .containsExactly("unknown");
      assertThat(own.validate(new Typed(BILLABLE_CT))).isEmpty();
      assertThat(own.validate(new Elements(List.of(BILLABLE_CT.toString())))).isEmpty();
    }
  }

  record Elements(List<@RegisteredMidId String> midIds) {}

  record Bad(@RegisteredMidId List<Integer> midIds) {}

  record Mixed(@RegisteredMidId Iterable<?> midIds) {}

  record Placed(
      @RegisteredMidId(message = "number {elementPosition} is wrong") List<String> midIds) {}

  record Own(@RegisteredMidId(message = "ask the operator") List<String> midIds) {}

  @Nested
  class Collections {
    @Test
    void haveViolationsAtTheirElements() {
      List<Object> midIds = new java.util.ArrayList<>();
      midIds.addAll(Arrays.asList(BILLABLE_CT, null, UNKNOWN.toString(), "x", UNKNOWN));
      var violations = validator.validate(new Mixed(midIds));
      assertThat(violations)
          .extracting(v -> v.getPropertyPath() + " " + ConstraintFinding.of(v).orElseThrow().code())
          .containsExactlyInAnyOrder(
              "midIds[2].<list element> unknown",
              "midIds[3].<list element> prefix",
              "midIds[4].<list element> unknown");
    }

    @Test
    void haveThePathsOfElementConstraints() {
      List<String> midIds = List.of(BILLABLE_CT.toString(), UNKNOWN.toString());
      assertThat(validator.validate(new Elements(midIds)))
          .extracting(violation -> violation.getPropertyPath().toString())
          .containsExactly("midIds[1].<list element>");
    }

    @Test
    void withoutOrderExposeTheElementInTheFinding() {
      var violations = validator.validate(new Mixed(Set.of(UNKNOWN)));
      assertThat(violations).hasSize(1);
      assertThat(violations.iterator().next().getPropertyPath().toString())
          .endsWith(".<iterable element>");
      assertThat(ValidatorFactories.finding(violations).midId()).contains(UNKNOWN);
    }

    @Test
    void haveACustomMessageAtEachElement() {
      assertThat(
              ValidatorFactories.messages(
                  validator.validate(new Own(List.of("x", UNKNOWN.toString())))))
          .containsExactly(
              "ask the operator (position 1 in the list)",
              "ask the operator (position 2 in the list)");
    }

    @Test
    void haveACustomMessageWithThePosition() {
      String unknown = UNKNOWN.toString();
      assertThat(
              ValidatorFactories.messages(
                  validator.validate(new Placed(List.of(unknown, unknown)))))
          .containsExactly("number 1 is wrong", "number 2 is wrong");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            nl | (positie 3 in de lijst)
            fr | (position 3 dans la liste)
            de | (Position 3 in der Liste)
            en | (position 3 in the list)
            """)
    void nameThePositionInTheLanguageOfTheUser(String language, String position) {
      Validator speaking =
          ValidatorFactories.of(
              ValidatorFactories.configuration(Locale.forLanguageTag(language))
                  .constraintValidatorPayload(REGISTER));
      String known = BILLABLE_CT.toString();
      String wrong = "MID-9912-3456-1l";
      String alone = ValidatorFactories.messages(speaking.validate(new Known(wrong))).get(0);
      assertThat(
              ValidatorFactories.messages(
                  speaking.validate(new Mixed(List.of(known, known, wrong)))))
          .containsExactly(alone + " " + position);
    }

    @Test
    void emptyOrAllMalformedAreNotLookedUp() {
      int before = REGISTER.calls();
      assertThat(validator.validate(new Mixed(List.of()))).isEmpty();
      assertThat(validator.validate(new Mixed(List.of("x")))).hasSize(1);
      assertThat(REGISTER.calls()).isEqualTo(before);
    }

    @Test
    void ofOtherTypesAreAProgrammingError() {
      assertThatExceptionOfType(UnexpectedTypeException.class)
          .isThrownBy(() -> validator.validate(new Bad(List.of(1))));
    }

    @Test
    void ofTenThousandTakeOneRequest() {
      List<MidId> midIds =
          java.util.stream.LongStream.rangeClosed(1, 10_000).mapToObj(MidId::ofSerial).toList();
      int before = REGISTER.calls();
      assertThat(validator.validate(new Mixed(midIds))).hasSize(9_996);
      assertThat(REGISTER.calls() - before).isEqualTo(1);
    }
  }
}
