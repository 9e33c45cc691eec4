package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.RegisterMismatchException;
import io.github.openmidid.register.Registration;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verifies that a response about other identifiers than the requested ones is neither accepted nor
 * treated as "unknown".
 */
@DisplayName("N65 a response about another identifier is a mismatch")
class RegisterMismatchTest {
  private static final MidId FIRST = MidId.ofSerial(1);
  private static final MidId SECOND = MidId.ofSerial(2);
  private static final MidId THIRD = MidId.ofSerial(3);
  private static final MidId OTHER = MidId.ofSerial(9);

  record One(@RegisteredMidId String midId) {}

  record Typed(@RegisteredMidId MidId midId) {}

  record Billable(@RegisteredMidId(billable = true, modality = Modality.CT) String midId) {}

  record Elements(List<@RegisteredMidId String> midIds) {}

  record All(@RegisteredMidId List<MidId> midIds) {}

  record AllTexts(@RegisteredMidId(linked = true) Iterable<String> midIds) {}

  private static Registration registration(MidId midId) {
    return new Registration(midId, "ct", "AZ", "linked", Optional.empty(), Optional.of("7"));
  }

  /** Returns a register with a response for each request. */
  private static MidIdRegister one(Function<MidId, Optional<Registration>> response) {
    return response::apply;
  }

  /** Returns a register that knows every single identifier, with another response to a batch. */
  private static MidIdRegister batch(
      Function<Collection<MidId>, Map<MidId, Registration>> response) {
    return new MidIdRegister() {
      @Override
      public Optional<Registration> find(MidId midId) {
        return Optional.of(registration(midId));
      }

      @Override
      public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
        return response.apply(midIds);
      }
    };
  }

  private static Map<MidId, Registration> response(MidId key, Registration value) {
    Map<MidId, Registration> response = new HashMap<>();
    response.put(key, value);
    return response;
  }

  static Stream<Arguments> single() {
    return Stream.of(
        Arguments.of("of another", one(midId -> Optional.of(registration(OTHER)))),
        Arguments.of("of the next", one(m -> Optional.of(registration(next(m))))),
        Arguments.of("null", one(midId -> null)),
        Arguments.of(
            "result of another",
            new MidIdRegister() {
              @Override
              public Optional<Registration> find(MidId midId) {
                return Optional.of(registration(midId));
              }

              @Override
              public LookupResult lookUp(MidId midId) {
                return new LookupResult(OTHER, Optional.of(registration(OTHER)), Optional.empty());
              }

              @Override
              public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
                return response(OTHER, registration(OTHER));
              }
            }));
  }

  private static MidId next(MidId midId) {
    return MidId.ofSerial(midId.serial() + 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("single")
  @DisplayName("one identifier")
  void oneIdentifier(String name, MidIdRegister register) {
    Validator validator = ValidatorFactories.withRegister(register);
    String text = FIRST.toString();
    for (Object bean :
        List.of(
            new One(text),
            new One(" mid" + text.substring(3)),
            new Typed(FIRST),
            new Billable(text),
            new Elements(List.of(text)),
            new All(List.of(FIRST)),
            new AllTexts(List.of(text, text)))) {
      assertMismatch(validator, bean);
    }
  }

  static Stream<Arguments> batches() {
    return Stream.of(
        Arguments.of("null", batch(midIds -> null)),
        Arguments.of("a null key", batch(midIds -> response(null, registration(FIRST)))),
        Arguments.of("a null value", batch(midIds -> response(FIRST, null))),
        Arguments.of("another value", batch(midIds -> response(FIRST, registration(SECOND)))),
        Arguments.of("one too many", batch(midIds -> with(midIds, OTHER))),
        Arguments.of("nothing but another", batch(midIds -> response(OTHER, registration(OTHER)))),
        Arguments.of("off by one", batch(RegisterMismatchTest::offByOne)),
        Arguments.of("turned round", batch(RegisterMismatchTest::turnedRound)));
  }

  private static Map<MidId, Registration> with(Collection<MidId> midIds, MidId more) {
    Map<MidId, Registration> response = response(more, registration(more));
    midIds.forEach(midId -> response.put(midId, registration(midId)));
    return response;
  }

  /** Returns the registration of each identifier under the next one. */
  private static Map<MidId, Registration> offByOne(Collection<MidId> midIds) {
    Map<MidId, Registration> response = new LinkedHashMap<>();
    midIds.forEach(midId -> response.put(midId, registration(next(midId))));
    return response;
  }

  private static Map<MidId, Registration> turnedRound(Collection<MidId> midIds) {
    List<MidId> all = List.copyOf(midIds);
    Map<MidId, Registration> response = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      response.put(all.get(i), registration(all.get(all.size() - 1 - i)));
    }
    return response;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("batches")
  @DisplayName("no element of a collection counts as known")
  void aCollection(String name, MidIdRegister register) {
    Validator validator = ValidatorFactories.withRegister(register);
    List<MidId> midIds = List.of(FIRST, SECOND, THIRD);
    assertMismatch(validator, new All(midIds));
    assertMismatch(validator, new AllTexts(midIds.stream().map(MidId::toString).toList()));
  }

  private static void assertMismatch(Validator validator, Object bean) {
    var violations = validator.validate(bean);
    assertThat(ValidatorFactories.codes(violations))
        .as(bean.toString())
        .containsExactly("mismatch");
    ConstraintFinding finding = ValidatorFactories.finding(violations);
    assertThat(finding.cause()).get().isInstanceOf(RegisterMismatchException.class);
    assertThat(finding.fault()).isEmpty();
    assertThat(ValidatorFactories.messages(violations).get(0)).startsWith("could not be checked");
  }

  @Test
  @DisplayName("a blank billing number is rejected and never passes")
  void aBlankBillingNumberDoesNotPass() {
    for (String blank : List.of("", " ", "\t", "\u00a0", "\u2003")) {
      Validator validator =
          ValidatorFactories.withRegister(
              midId ->
                  Optional.of(
                      new Registration(
                          midId, "ct", "AZ", "linked", Optional.empty(), Optional.of(blank))));
      var violations = validator.validate(new Billable(FIRST.toString()));
      assertThat(ValidatorFactories.codes(violations)).containsExactly("unavailable");
      assertThat(ValidatorFactories.finding(violations).cause())
          .get()
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Throws in one of its methods. */
  private record Failing(String method, MidIdRegister register) implements MidIdRegister {
    @Override
    public Optional<Registration> find(MidId midId) {
      throwIf("find");
      return register.find(midId);
    }

    @Override
    public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
      throwIf("findAll");
      return register.findAll(midIds);
    }

    @Override
    public Optional<Instant> asOf() {
      throwIf("asOf");
      return register.asOf();
    }

    @Override
    public LookupResult lookUp(MidId midId) {
      throwIf("lookUp");
      return MidIdRegister.super.lookUp(midId);
    }

    private void throwIf(String called) {
      if (called.equals(method)) {
        throw new IllegalStateException("canary");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "findAll", "asOf", "lookUp"})
  @DisplayName("a register that throws is never believed")
  void aRegisterThatThrows(String method) {
    MidIdRegister known = MidIdRegister.inMemory(List.of(registration(FIRST)));
    Validator validator = ValidatorFactories.withRegister(new Failing(method, known));
    Object bean = method.equals("findAll") ? new All(List.of(FIRST)) : new Typed(FIRST);
    var violations = validator.validate(bean);
    assertThat(ValidatorFactories.codes(violations)).containsExactly("unavailable");
    assertThat(ValidatorFactories.finding(violations).cause())
        .get()
        .extracting(Throwable::getMessage)
        .isEqualTo("canary");
    assertThat(ValidatorFactories.withRegister(new Failing("none", known)).validate(bean))
        .isEmpty();
  }
}
