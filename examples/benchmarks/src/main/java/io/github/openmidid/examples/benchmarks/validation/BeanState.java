package io.github.openmidid.examples.benchmarks.validation;

import io.github.openmidid.MidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.hibernate.validator.constraints.LuhnCheck;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The input of the benchmarks: many beans of each kind, used in turn. Their texts are identifiers
 * that also pass the Luhn check, so that every constraint accepts them.
 */
@State(Scope.Thread)
public class BeanState {
  public static final int COUNT = 1024;
  public static final String WRONG = "MID-1234-5678-9";
  private static final int ROUNDS = 20;

  public record WithMidId(@ValidMidId String midId) {}

  public record WithNothing(@EmptyConstraint String midId) {}

  public record WithPattern(
      @Pattern(regexp = "MID-[0-9]{4}-[0-9]{4}-[0-9]{2}")
          // A custom message: the default one requires an expression language.
          @LuhnCheck(ignoreNonDigitCharacters = true, message = "has a wrong check digit")
          String midId) {}

  public final Validator validator =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private final List<String> texts =
      new Random(20_221_001)
          .longs(1, 100_000_000L)
          .mapToObj(serial -> MidId.ofSerial(serial).toString())
          .filter(BeanState::passesLuhn)
          .limit(COUNT)
          .toList();

  final List<WithMidId> withMidId = beans(WithMidId::new);
  final List<WithNothing> withNothing = beans(WithNothing::new);
  final List<WithPattern> withPattern = beans(WithPattern::new);

  private int next;

  /** Returns the index of the next bean. */
  final int next() {
    next = (next + 1) & (COUNT - 1);
    return next;
  }

  /** Validates beans of every kind, valid and invalid, before the measurement. */
  @Setup(Level.Trial)
  public void pollute() {
    int violations = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < COUNT; i++) {
        violations += validator.validate(withMidId.get(i)).size();
        violations += validator.validate(withNothing.get(i)).size();
        violations += validator.validate(withPattern.get(i)).size();
        violations += validator.validate(new WithMidId(WRONG)).size();
        violations += validator.validate(new WithPattern(WRONG)).size();
      }
    }
    if (violations != ROUNDS * COUNT * 3) {
      throw new IllegalStateException(violations + " violations were found");
    }
  }

  private <T> List<T> beans(Function<String, T> bean) {
    return texts.stream().map(text -> bean.apply(new String(text.toCharArray()))).toList();
  }

  /**
   * Returns whether the sum of all digits, every second from the right doubled, is a multiple of
   * 10.
   */
  private static boolean passesLuhn(String text) {
    int sum = 0;
    boolean doubled = false;
    for (int i = text.length() - 1; i >= 0; i--) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        int weighted = doubled ? 2 * digit : digit;
        sum += weighted / 10 + weighted % 10;
        doubled = !doubled;
      }
    }
    return sum % 10 == 0;
  }
}
