package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Suggestion;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifies identifiers that were created by reflection, with any text or null. */
@DisplayName("N69 identifiers created by reflection are checked")
class ReflectivelyFilledMidIdTest {
  private static final String VALID = "MID-9912-3456-11";

  private final AtomicInteger calls = new AtomicInteger();

  /** Uses a register that knows every identifier. */
  private final Validator validator =
      ValidatorFactories.withRegister(
          midId -> {
            calls.incrementAndGet();
            return Optional.of(
                new Registration(midId, "ct", "AZ", "linked", Optional.empty(), Optional.of("7")));
          });

  static class Everywhere {
    @ValidMidId MidId valid;

    @ValidFancDeviceNumber(legacyPattern = ".*")
    MidId number;

    @RegisteredMidId(billable = true)
    MidId registered;

    List<@ValidMidId MidId> list;
    Map<@ValidFancDeviceNumber MidId, @RegisteredMidId MidId> map;
    Optional<@ValidMidId MidId> optional;
    @RegisteredMidId List<MidId> all;
    @RegisteredMidId Set<?> some;

    static Everywhere of(MidId midId) {
      Everywhere everywhere = new Everywhere();
      everywhere.valid = midId;
      everywhere.number = midId;
      everywhere.registered = midId;
      everywhere.list = List.of(midId);
      // Hibernate Validator 8 needs the hash code of a key, and null has none.
      MidId key = midId.toString() == null ? MidId.of(VALID) : midId;
      everywhere.map = new HashMap<>();
      everywhere.map.put(key, midId);
      everywhere.optional = Optional.of(midId);
      everywhere.all = Arrays.asList(null, midId);
      Set<MidId> some = Collections.newSetFromMap(new IdentityHashMap<>());
      some.add(midId);
      everywhere.some = some;
      return everywhere;
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "null,missing",
        "'',missing",
        "' ',missing",
        "x,prefix",
        "MID-9912-3456-12,checkDigits",
        "MID-0000-0000-98,reserved",
        "9912345611,prefix",
        "mid-9912-3456-11,prefix",
        "MID 9912 3456 11,grouping",
        "MID9912345611,grouping",
        "MID-9912-3456-11 ,illegalCharacter",
        "' MID-9912-3456-11',illegalCharacter",
        "MID-9912-3456-1\uff11,illegalCharacter",
        "${1+1},prefix"
      })
  @DisplayName("non-canonical text is a violation in every place")
  void nonCanonicalTextIsAViolation(String text, String code) {
    var violations = validator.validate(Everywhere.of(ReflectiveMidIdFactory.with(text)));
    assertThat(ValidatorFactories.codes(violations))
        .hasSize(text == null ? 8 : 9)
        .containsOnly(code);
    assertThat(violations)
        .allSatisfy(
            violation -> assertThat(violation.getMessageTemplate()).contains("ValidMidId." + code));
    assertThat(calls).hasValue(0);
  }

  @Test
  @DisplayName("another spelling is distinguished, and the canonical one suggested")
  void anotherSpellingSuggestsTheCanonicalOne() {
    Everywhere everywhere = new Everywhere();
    everywhere.valid = ReflectiveMidIdFactory.with("MID/9912-3456-11");
    ConstraintFinding finding = ValidatorFactories.finding(validator.validate(everywhere));
    assertThat(finding.suggestions())
        .containsExactly(Suggestion.of(MidId.of(VALID), Reason.CANONICAL_FORM));
    assertThat(finding.index()).isEqualTo(3);
    assertThat(finding.midId()).isEmpty();
  }

  @Test
  @DisplayName("identifiers of the factory methods are valid")
  void identifiersOfTheFactoryMethodsAreValid() {
    assertThat(validator.validate(Everywhere.of(MidId.of(VALID)))).isEmpty();
    assertThat(validator.validate(Everywhere.of(ReflectiveMidIdFactory.with(VALID)))).isEmpty();
    assertThat(calls.get()).isPositive();
  }

  @Test
  @DisplayName("a register that returns such an identifier is rejected")
  void aRegisterThatReturnsSuchAnIdentifier() {
    for (String text : Arrays.asList(null, "x", "mid-9912-3456-11")) {
      MidIdRegister register =
          midId ->
              Optional.of(
                  new Registration(
                      ReflectiveMidIdFactory.with(text),
                      "ct",
                      "AZ",
                      "linked",
                      Optional.empty(),
                      Optional.empty()));
      Everywhere everywhere = new Everywhere();
      everywhere.registered = MidId.of(VALID);
      assertThat(
              ValidatorFactories.codes(
                  ValidatorFactories.withRegister(register).validate(everywhere)))
          .containsExactly("unavailable");
    }
  }
}
