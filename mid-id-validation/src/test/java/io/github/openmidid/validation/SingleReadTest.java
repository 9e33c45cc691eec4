package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.register.MidIdRegister;
import jakarta.validation.Validator;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that a CharSequence is read once, and that blank text is never valid. */
@DisplayName("N68 a mutable text is read once")
class SingleReadTest {
  private static final String BEFORE_THE_END = "2023-01-01T00:00:00Z";

  /** A sequence that returns another text at each read. */
  private static class Shifting implements CharSequence {
    private final Deque<String> texts = new ArrayDeque<>();

    Shifting(String... texts) {
      this.texts.addAll(Arrays.asList(texts));
    }

    @Override
    public int length() {
      throw new AssertionError("read character by character");
    }

    @Override
    public char charAt(int index) {
      throw new AssertionError("read character by character");
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new AssertionError("read in parts");
    }

    @Override
    public String toString() {
      return texts.size() == 1 ? texts.getFirst() : texts.removeFirst();
    }
  }

  /** Breaks the contract of {@link CharSequence}. */
  private static final class NullInside extends Shifting {
    @Override
    @SuppressWarnings("ToStringReturnsNull")
    public String toString() {
      return null;
    }
  }

  record Row(
      @ValidMidId CharSequence midId,
      @RegisteredMidId CharSequence registered,
      @RegisteredMidId List<?> all,
      @ValidModality CharSequence modality,
      @ValidFancDeviceNumber(legacyPattern = ".*") CharSequence number,
      @ValidNotificationFileName CharSequence fileName) {}

  private static final Validator VALIDATOR =
      ValidatorFactories.withRegister(MidIdRegister.inMemory(List.of()));

  private static Set<String> codes(Validator validator, String property, Object value) {
    return validator.validateValue(Row.class, property, value).stream()
        .map(violation -> ConstraintFinding.of(violation).orElseThrow().code())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "midId, x, MID-9912-3456-11, prefix",
    "midId, MID-9912-3456-11, x, ''",
    "registered, MID-9912-3456-12, MID-9912-3456-11, checkDigits",
    "registered, MID-9912-3456-11, x, unknown",
    "modality, CBCT, CT, coneBeamCt",
    "modality, CT, CBCT, ''",
    "fileName, x, 1-CT1-2026-MELDING_TOESTEL, ending",
    "fileName, 1-CT1-2026-MELDING_TOESTEL, x, ''"
  })
  @DisplayName("the verdict is based on the first read")
  void theVerdictIsBasedOnTheFirstRead(String property, String first, String second, String code) {
    Set<String> expected = code.isEmpty() ? Set.of() : Set.of(code);
    assertThat(codes(VALIDATOR, property, new Shifting(first, second))).isEqualTo(expected);
    if (property.equals("registered")) {
      List<Object> all = List.of(new Shifting(first, second));
      assertThat(codes(VALIDATOR, "all", all)).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("a former number is read once too")
  void aFormerNumberIsReadOnce() {
    Validator validator = ValidatorFactories.on(BEFORE_THE_END);
    assertThat(codes(validator, "number", new Shifting("X", ""))).isEmpty();
    assertThat(codes(validator, "number", new Shifting("", "X"))).containsExactly("missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0", "\u202f", "\u2003", "\u3000"})
  @DisplayName("a blank text is valid for no constraint and no pattern")
  void aBlankTextIsNeverValid(String blank) {
    assertNeverValid(blank);
    assertNeverValid(CharBuffer.wrap(blank));
  }

  @Test
  void aSequenceWithANullTextIsNotValid() {
    assertNeverValid(new NullInside());
  }

  private static void assertNeverValid(CharSequence blank) {
    for (Validator validator :
        List.of(
            ValidatorFactories.withRegister(midId -> Optional.empty()), withClockBeforeTheEnd())) {
      for (String property : List.of("midId", "registered", "modality", "number", "fileName")) {
        assertThat(codes(validator, property, blank)).as(property).hasSize(1);
      }
      assertThat(codes(validator, "all", Collections.singletonList(blank))).hasSize(1);
    }
  }

  private static Validator withClockBeforeTheEnd() {
    var clock =
        java.time.Clock.fixed(java.time.Instant.parse(BEFORE_THE_END), java.time.ZoneOffset.UTC);
    return ValidatorFactories.of(
        ValidatorFactories.configuration(java.util.Locale.ENGLISH)
            .clockProvider(() -> clock)
            .constraintValidatorPayload(MidIdRegister.inMemory(List.of())));
  }
}
