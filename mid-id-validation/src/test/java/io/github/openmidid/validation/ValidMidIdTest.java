package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidMidIdTest {
  private static final String VALID = "MID-9912-3456-11";

  record Device(@ValidMidId String midId) {}

  record Typed(@ValidMidId MidId midId) {}

  record Fleet(
      List<@ValidMidId String> midIds,
      Map<@ValidMidId String, String> names,
      Optional<@ValidMidId String> spare) {}

  record Described(@ValidMidId(message = "look at the label") String midId) {}

  private static final Map<Fault, String> EXAMPLES =
      Map.of(
          Fault.MISSING, " ",
          Fault.TOO_LONG, "MID-9912-3456-11".repeat(5),
          Fault.PREFIX, "9912345611",
          Fault.ILLEGAL_CHARACTER, "MID-9912-3456-1l",
          Fault.LENGTH, "MID-9912-3456-1",
          Fault.GROUPING, "MID-99-123456-11",
          Fault.CHECK_DIGITS, "MID-9912-3456-12",
          Fault.RESERVED, "MID-0000-0000-98");

  /** Without an implementation of the expression language: none is on the class path. */
  private static List<String> messages(Locale locale, Object bean) {
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(
                new ParameterMessageInterpolator(
                    java.util.Set.of(locale), locale, context -> locale, false))
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      return validator.validate(bean).stream()
          .map(ConstraintViolation::getMessage)
          .sorted()
          .toList();
    }
  }

  @Nested
  class Values {
    @ParameterizedTest
    @ValueSource(strings = {VALID, "mid 9912 3456 11", "MID9912345611", " MID–9912–3456–11\n"})
    void acceptsEveryParsableText(String text) {
      assertThat(messages(Locale.ENGLISH, new Device(text))).isEmpty();
    }

    @Test
    void nullIsValid() {
      assertThat(messages(Locale.ENGLISH, new Device(null))).isEmpty();
      assertThat(messages(Locale.ENGLISH, new Typed(null))).isEmpty();
    }

    @Test
    void acceptsMidIdObjects() {
      assertThat(messages(Locale.ENGLISH, new Typed(MidId.of(VALID)))).isEmpty();
    }

    @Test
    void validatesContainerElements() {
      Fleet fleet = new Fleet(List.of(VALID, "x"), Map.of("y", "CT"), Optional.of("z"));
      assertThat(messages(Locale.ENGLISH, fleet))
          .hasSize(3)
          .containsOnly("does not have the beginning of a MID-ID");
    }
  }

  @Nested
  class Messages {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            nl | heeft controlecijfers die niet kloppen: minstens één cijfer is verkeerd
            fr | a des chiffres de contrôle qui ne correspondent pas\u00a0: au moins un chiffre est faux
            de | hat Prüfziffern, die nicht stimmen: Mindestens eine Ziffer ist falsch
            en | has check digits that do not match: at least one digit is wrong
            """)
    void areInTheLanguageOfTheUser(String language, String message) {
      assertThat(messages(Locale.forLanguageTag(language), new Device("MID-9912-3456-12")))
          .containsExactly(message);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void nameTheFaultInEveryLanguageWithoutQuotingTheValue(Fault fault) {
      String value = EXAMPLES.get(fault);
      assertThat(MidId.diagnose(value).fault()).contains(fault);
      List<String> all =
          List.of("nl", "fr", "de", "en").stream()
              .map(language -> messages(Locale.forLanguageTag(language), new Device(value)).get(0))
              .toList();
      assertThat(all)
          .doesNotHaveDuplicates()
          .noneMatch(message -> message.contains("{"))
          .noneMatch(message -> value.length() > 1 && message.contains(value));
    }

    @Test
    void areEnglishForOtherLanguagesWithAnyDefaultLocale() {
      Locale machine = Locale.getDefault();
      try {
        Locale.setDefault(Locale.FRANCE);
        assertThat(messages(Locale.ENGLISH, new Device("")))
            .containsExactly("is empty: enter the number from the MID-ID label on the device");
      } finally {
        Locale.setDefault(machine);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "${1+1}",
          "{jakarta.validation.constraints.NotNull.message}",
          "{",
          "${validatedValue}"
        })
    void neverEvaluateTheValue(String value) {
      assertThat(messages(Locale.ENGLISH, new Device(value)))
          .containsExactly("does not have the beginning of a MID-ID");
    }

    @Test
    void canBeReplacedByTheApplication() {
      assertThat(messages(Locale.ENGLISH, new Described("x"))).containsExactly("look at the label");
    }
  }
}
