package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.RegisterMismatchException;
import io.github.openmidid.register.Verification;
import io.github.openmidid.register.Verification.Level;
import io.github.openmidid.validation.internal.SwitchingContainer;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.validator.HibernateValidatorContext;
import org.hibernate.validator.HibernateValidatorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Verifies the precedence of registers: the payload of this validation, then the factory, then the
 * container, independent of earlier validations. Runs random sequences of validations on one shared
 * {@link ValidatorFactory} with shared validators.
 */
@DisplayName("N66 the verdict does not depend on the order of validations")
class RegisterOrderTest {
  private static final int REGISTERS = 4;
  private static final int THREADS = 4;
  private static final int STEPS = 2_000;
  private static final String MALFORMED = "MID-9912-3456-12";

  private static final boolean INJECT =
      RegisterOrderTest.class.getClassLoader().getResource("jakarta/inject/Inject.class") != null;

  record Row(
      @RegisteredMidId String text,
      @RegisteredMidId MidId midId,
      @RegisteredMidId(billable = true) StringBuilder billable,
      @RegisteredMidId(modality = Modality.CT, linked = true) List<Object> all,
      List<@RegisteredMidId(linked = true) String> elements) {}

  /** The registers that can be supplied, and the factories that supply them. */
  private static final class Surroundings {
    final List<RandomRegister> registers;
    final List<ConstraintValidatorFactory> factories = new ArrayList<>();
    final Optional<SwitchingContainer> container;
    final HibernateValidatorFactory shared;

    /** The number of times each outcome occurred, which shows that the test is not vacuous. */
    final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();

    Surroundings(long seed) {
      Random random = new Random(seed);
      registers =
          IntStream.range(0, REGISTERS)
              .mapToObj(i -> new RandomRegister("register " + i, random))
              .toList();
      var configuration = ValidatorFactories.configuration(Locale.ENGLISH);
      ConstraintValidatorFactory plain = configuration.getDefaultConstraintValidatorFactory();
      container = INJECT ? Optional.of(new SwitchingContainer(plain)) : Optional.empty();
      ConstraintValidatorFactory base =
          container.map(ConstraintValidatorFactory.class::cast).orElse(plain);
      factories.add(base);
      registers.forEach(r -> factories.add(new RegisterConstraintValidatorFactory(r, base)));
      shared = configuration.buildValidatorFactory().unwrap(HibernateValidatorFactory.class);
    }
  }

  /** One validation with its inputs. */
  private record Step(
      Surroundings surroundings,
      Optional<RandomRegister> payload,
      Optional<RandomRegister> ofFactory,
      Optional<RandomRegister> ofContainer,
      boolean otherPayload,
      int property,
      List<Long> serials) {

    static Step random(Surroundings surroundings, Random random) {
      List<Long> serials =
          random.longs(1 + random.nextInt(4), 0, RandomRegister.SERIALS + 1L).boxed().toList();
      return new Step(
          surroundings,
          any(surroundings, random),
          any(surroundings, random),
          surroundings.container.isEmpty() ? Optional.empty() : any(surroundings, random),
          random.nextInt(4) == 0,
          random.nextInt(5),
          serials);
    }

    private static Optional<RandomRegister> any(Surroundings surroundings, Random random) {
      return random.nextBoolean()
          ? Optional.empty()
          : Optional.of(surroundings.registers.get(random.nextInt(REGISTERS)));
    }

    Optional<RandomRegister> nearest() {
      return payload.or(() -> ofFactory).or(() -> ofContainer);
    }

    /** Serial 0 stands for a malformed text. */
    private String text(int i) {
      long serial = serials.get(i);
      return serial == 0 ? MALFORMED : MidId.ofSerial(serial).toString();
    }

    Row row() {
      MidId midId = MidId.ofSerial(Math.max(1, serials.get(0)));
      List<String> texts = IntStream.range(0, serials.size()).mapToObj(this::text).toList();
      return switch (property) {
        case 0 -> new Row(text(0), null, null, null, null);
        case 1 -> new Row(null, midId, null, null, null);
        case 2 -> new Row(null, null, new StringBuilder(text(0)), null, null);
        case 3 -> new Row(null, null, null, mixed(texts), null);
        default -> new Row(null, null, null, null, texts);
      };
    }

    /** Returns texts and identifiers alternately. */
    private static List<Object> mixed(List<String> texts) {
      List<Object> mixed = new ArrayList<>(texts);
      for (int i = 0; i < mixed.size(); i += 2) {
        mixed.set(i, MidId.tryParse(texts.get(i)).map(Object.class::cast).orElse(texts.get(i)));
      }
      return mixed;
    }

    /**
     * Returns the paths and codes of the violations expected from the register with the highest
     * precedence.
     */
    Set<String> expected(RandomRegister register) {
      Set<String> expected = new TreeSet<>();
      if (property == 1) {
        addTo(expected, "midId", code(register, Math.max(1, serials.get(0))));
      } else if (property == 0 || property == 2) {
        addTo(expected, property == 0 ? "text" : "billable", code(register, serials.get(0)));
      } else {
        String name = property == 3 ? "all" : "elements";
        List<String> codes = serials.stream().map(serial -> code(register, serial)).toList();
        Optional<String> ofAll =
            codes.stream().filter(c -> c.equals("unavailable") || c.equals("mismatch")).findAny();
        if (property == 3 && ofAll.isPresent()) {
          expected.add("all " + ofAll.get());
        } else {
          for (int i = 0; i < codes.size(); i++) {
            addTo(expected, name + "[" + i + "].<list element>", codes.get(i));
          }
        }
      }
      return expected;
    }

    private static void addTo(Set<String> expected, String path, String code) {
      if (!code.isEmpty()) {
        expected.add(path + " " + code);
      }
    }

    private String code(RandomRegister register, long serial) {
      return serial == 0
          ? "checkDigits"
          : register.code(MidId.ofSerial(serial), property == 3, property >= 3, property == 2);
    }

    Validator validator() {
      int factory = ofFactory.map(surroundings.registers::indexOf).orElse(-1) + 1;
      HibernateValidatorContext context = surroundings.shared.usingContext();
      context.constraintValidatorFactory(surroundings.factories.get(factory));
      payload.ifPresentOrElse(
          context::constraintValidatorPayload,
          () -> {
            if (otherPayload) {
              context.constraintValidatorPayload("of the application");
            }
          });
      return context.getValidator();
    }

    /** Validates, and verifies with the same register. */
    void run() {
      surroundings.container.ifPresent(c -> c.setRegister(ofContainer.orElse(null)));
      Validator validator = validator();
      if (nearest().isEmpty()) {
        assertThatExceptionOfType(ConstraintDeclarationException.class)
            .as(toString())
            .isThrownBy(() -> validator.validate(row()));
        surroundings.outcomes.merge("none", 1, Integer::sum);
        return;
      }
      RandomRegister register = nearest().get();
      Set<String> found = new TreeSet<>();
      for (var violation : validator.validate(row())) {
        String code = ConstraintFinding.of(violation).orElseThrow().code();
        found.add(violation.getPropertyPath() + " " + code);
        surroundings.outcomes.merge(code, 1, Integer::sum);
      }
      assertThat(found).as(toString()).isEqualTo(expected(register));
      if (found.isEmpty()) {
        surroundings.outcomes.merge("valid", 1, Integer::sum);
      }
      assertLevel(register);
    }

    private void assertLevel(RandomRegister register) {
      if (serials.get(0) == 0) {
        return;
      }
      MidId midId = MidId.ofSerial(serials.get(0));
      Optional<Level> level = register.level(midId);
      try {
        Verification reached = Verification.of(text(0), register, Clock.systemUTC());
        assertThat(reached.level()).isEqualTo(level.orElseThrow());
      } catch (RegisterMismatchException | IllegalStateException e) {
        assertThat(level).isEmpty();
      }
    }

    @Override
    public String toString() {
      return "payload %s, factory %s, container %s, property %d, serials %s"
          .formatted(payload, ofFactory, ofContainer, property, serials);
    }
  }

  private static void assertAllOutcomesOccurred(Surroundings surroundings) {
    Map<String, Integer> all = new TreeMap<>(surroundings.outcomes);
    assertThat(all).containsKeys("valid", "none", "unknown", "checkDigits", "notLinked");
    assertThat(all.get("valid")).isGreaterThan(STEPS / 20);
  }

  /** The outer of two nested factories has precedence. */
  @Test
  void theOuterOfTwoFactoriesDecides() {
    var configuration = ValidatorFactories.configuration(Locale.ENGLISH);
    MidIdRegister silent =
        midId -> {
          throw new IllegalStateException();
        };
    ConstraintValidatorFactory inner =
        new RegisterConstraintValidatorFactory(
            silent, configuration.getDefaultConstraintValidatorFactory());
    Validator validator =
        ValidatorFactories.of(
            configuration.constraintValidatorFactory(
                new RegisterConstraintValidatorFactory(MidIdRegister.inMemory(List.of()), inner)));
    assertThat(
            ValidatorFactories.codes(
                validator.validateValue(Row.class, "text", MidId.ofSerial(1).toString())))
        .containsExactly("unknown");
  }

  @Test
  void theVerdictDependsOnTheCurrentValidationOnly() {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (long seed = 1; seed <= 10; seed++) {
      Surroundings surroundings = new Surroundings(seed);
      Random random = new Random(seed);
      for (int i = 0; i < STEPS / 10; i++) {
        Step.random(surroundings, random).run();
      }
      surroundings.outcomes.forEach((outcome, n) -> outcomes.merge(outcome, n, Integer::sum));
    }
    assertThat(outcomes.keySet())
        .containsExactly(
            "checkDigits",
            "mismatch",
            "modality",
            "none",
            "notBillable",
            "notLinked",
            "unavailable",
            "unknown",
            "valid");
  }

  @Test
  void theVerdictDoesNotDependOnWhatOtherThreadsValidate() throws Exception {
    Surroundings surroundings = new Surroundings(66);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> sequences = new ArrayList<>();
      for (long seed = 1; seed <= THREADS; seed++) {
        Random random = new Random(seed);
        sequences.add(
            () -> {
              for (int i = 0; i < STEPS; i++) {
                Step.random(surroundings, random).run();
              }
              return null;
            });
      }
      for (Future<Void> sequence : threads.invokeAll(sequences)) {
        sequence.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertAllOutcomesOccurred(surroundings);
  }
}
