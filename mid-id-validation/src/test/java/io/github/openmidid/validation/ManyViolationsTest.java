package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.register.MidIdRegister;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Verifies that the violations of one list have different hash codes; otherwise the set that
 * contains them takes quadratic time. Hibernate Validator 9 excludes the index from them.
 */
@DisplayName("N67 many violations take linear time")
class ManyViolationsTest {
  private static final int MANY = 3_000;
  private static final int TIMED = 10_000;
  private static final int ROUNDS = 5;

  private static final Validator VALIDATOR =
      ValidatorFactories.withRegister(MidIdRegister.inMemory(List.of()));

  record All(@RegisteredMidId Iterable<?> midIds) {}

  record Own(@RegisteredMidId(message = "ask the operator") List<?> midIds) {}

  record Placed(@RegisteredMidId(message = "{elementPosition}: ask") List<?> midIds) {}

  record Elements(List<@RegisteredMidId String> midIds) {}

  record Valid(List<@ValidMidId String> midIds) {}

  record Numbers(List<@ValidFancDeviceNumber String> midIds) {}

  record Patterns(List<@Pattern(regexp = "MID-[0-9]{10}") String> midIds) {}

  static class Service {
    void rename(@RegisteredMidId List<?> midIds) {}
  }

  /** Returns well-formed unknown identifiers, each a separate object. */
  private static List<String> unknown(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> MidId.ofSerial(i).toString()).toList();
  }

  /** Returns identifiers with wrong check digits, which have suggestions. */
  private static List<String> misspelt(int count) {
    return unknown(count).stream()
        .map(text -> text.substring(0, 15) + (char) ('0' + (text.charAt(15) - '0' + 1) % 10))
        .toList();
  }

  private static List<MidId> midIds(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(MidId::ofSerial).toList();
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("unknown", unknown(MANY)),
        Arguments.of("misspelt", misspelt(MANY)),
        Arguments.of("identifiers", midIds(MANY)),
        Arguments.of("one text, many times", Collections.nCopies(MANY, "x")),
        Arguments.of("one unknown, many times", Collections.nCopies(MANY, unknown(1).get(0))),
        Arguments.of("empty", Collections.nCopies(MANY, "")));
  }

  /** Verifies that each is reported, and that hash codes hardly ever collide. */
  private static <T> void assertManyAndDifferent(Set<ConstraintViolation<T>> violations) {
    assertThat(violations).hasSize(MANY);
    assertThat(violations.stream().map(Object::hashCode).distinct().count())
        .isGreaterThan(MANY * 99 / 100);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  @DisplayName("the violations of a collection have different hash codes")
  void aCollection(String name, List<?> midIds) throws NoSuchMethodException {
    assertManyAndDifferent(VALIDATOR.validate(new All(midIds)));
    assertManyAndDifferent(VALIDATOR.validate(new Own(midIds)));
    assertManyAndDifferent(VALIDATOR.validate(new Placed(midIds)));
    var rename = Service.class.getDeclaredMethod("rename", List.class);
    Object[] arguments = {midIds};
    assertManyAndDifferent(
        VALIDATOR.forExecutables().validateParameters(new Service(), rename, arguments));
  }

  @Test
  @DisplayName("without order too; an unavailable register is reported once")
  void aSet() {
    assertManyAndDifferent(VALIDATOR.validate(new All(new LinkedHashSet<>(unknown(MANY)))));
    Validator silent =
        ValidatorFactories.withRegister(
            midId -> {
              throw new IllegalStateException();
            });
    assertThat(silent.validate(new All(unknown(MANY)))).hasSize(1);
  }

  /** Verifies the violations of constraints on elements. */
  @Test
  @DisplayName("the violations of elements have different hash codes")
  void elements() {
    assertManyAndDifferent(VALIDATOR.validate(new Elements(unknown(MANY))));
    assertManyAndDifferent(VALIDATOR.validate(new Elements(misspelt(MANY))));
    assertManyAndDifferent(VALIDATOR.validate(new Valid(misspelt(MANY))));
    assertManyAndDifferent(VALIDATOR.validate(new Numbers(misspelt(MANY))));
  }

  @Test
  @DisplayName("no message contains the value, and each names its position")
  void messagesNameThePositionAndNotTheValue() {
    List<String> midIds = new ArrayList<>(Arrays.asList(new String[20]));
    midIds.set(3, "x");
    midIds.set(17, "MID-9912-3456-11");
    assertThat(VALIDATOR.validate(new All(midIds)))
        .hasSize(2)
        .allSatisfy(
            violation -> {
              int index = violation.getPropertyPath().toString().contains("[3]") ? 3 : 17;
              assertThat(violation.getMessage())
                  .endsWith(" (position " + (index + 1) + " in the list)")
                  .doesNotContain("9912");
            });
  }

  /**
   * Verifies the time in runs that alternate with {@code Pattern} on the same list, so that a busy
   * machine slows both. The benchmark verifies the factor of two; a quadratic time would be fifty
   * times as long.
   */
  @Test
  @Tag("timing")
  @DisplayName("many violations take linear time, like those of Pattern")
  void takeLinearTime() {
    List<String> midIds = misspelt(TIMED);
    for (Function<List<String>, Object> bean :
        List.<Function<List<String>, Object>>of(All::new, Own::new, Valid::new)) {
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        double pattern = nanos(new Patterns(midIds));
        ratios.add(nanos(bean.apply(midIds)) / pattern);
      }
      Collections.sort(ratios);
      assertThat(ratios.get(ROUNDS / 2)).as("%s", ratios).isLessThan(6);
    }
  }

  private static long nanos(Object bean) {
    long start = System.nanoTime();
    assertThat(VALIDATOR.validate(bean).size()).isEqualTo(TIMED);
    return System.nanoTime() - start;
  }
}
