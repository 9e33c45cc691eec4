package io.github.openmidid.examples.billing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.check.LineReason;
import io.github.openmidid.examples.billing.report.FileFacts.CheckDigits;
import io.github.openmidid.examples.messages.Messages;
import io.github.openmidid.examples.messages.ProblemKind;
import io.github.openmidid.examples.messages.SupportedLanguage;
import io.github.openmidid.examples.testing.text.TranslationCheck;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BillingMessagesTest {
  private static final TranslationCheck TEXTS =
      TranslationCheck.of(SupportedLanguage.TAGS, BillingMessages.TEXTS::bundle);

  /** The number of different texts of keys that rightly have the same text in several languages. */
  private static final Map<String, Integer> DIFFERENT_TEXTS =
      Map.of(
          "summary.registerReal",
          2,
          "group.title",
          1,
          "group.device",
          1,
          "file.type",
          1,
          "group.line",
          2,
          "help.label.name",
          3);

  static Set<String> keys() {
    return TEXTS.keys();
  }

  @Test
  void sameKeysInEveryLanguage() {
    TEXTS.checkKeys();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyTextIsTranslatedWithItsPlaceholders(String key) {
    TEXTS.checkText(key, DIFFERENT_TEXTS);
  }

  @Test
  void everyReasonAndProblemHasATextAndNoTextIsUnused() {
    Set<String> used =
        Stream.of(
                Arrays.stream(BillingProblem.values()).map(ProblemKind::key),
                Arrays.stream(BillingReason.values()).map(reason -> "reason." + reason.code()),
                Stream.of(LineReason.RECORD_LENGTH, LineReason.RECORD_CHECK_DIGITS, LineReason.DATE)
                    .flatMap(r -> Stream.of("reason." + r.code(), "explanation." + r.code())),
                Arrays.stream(CheckDigits.values())
                    .filter(use -> use != CheckDigits.NONE)
                    .map(CheckDigits::key),
                Stream.of("reason.cannotTell"))
            .flatMap(names -> names)
            .collect(Collectors.toSet());
    Set<String> there = TEXTS.keysOf("problem", "reason", "explanation", "checkDigits");
    there.removeAll(Messages.COMMON.bundle(Locale.ENGLISH).keySet());

    assertThat(used).isEqualTo(there);
  }
}
