package io.github.openmidid.examples.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.testing.text.TranslationCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommonMessagesTest {
  private static final TranslationCheck TEXTS =
      TranslationCheck.of(SupportedLanguage.TAGS, Messages.COMMON::bundle);

  /** A program that replaces one of the common texts, and has one of its own. */
  private static final Messages PROGRAM =
      Messages.of("io.github.openmidid.examples.messages.program");

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
    TEXTS.checkText(key, Map.of());
  }

  @Test
  void everyKindHasATextAndNoTextIsUnused() {
    assertThat(TEXTS.keysOf("problem"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CommonProblem.values()).map(ProblemKind::key).toList());
  }

  @ParameterizedTest
  @CsvSource({"nl-BE, nl", "fr, fr", "de-DE, de", "en-GB, en", "tr, en", "ar-EG, en"})
  void usesTheNearestLanguage(String wish, String spoken) {
    assertThat(SupportedLanguage.nearest(Locale.forLanguageTag(wish)))
        .isEqualTo(Locale.forLanguageTag(spoken));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Het geheugen is vol. | a.csv bestaat niet.",
        "en | The memory is full. | a.csv does not exist."
      })
  void aProgramReplacesATextAndHasTheOthers(String language, String own, String common) {
    Locale locale = Locale.forLanguageTag(language);
    CommandException memory = new CommandException(CommonProblem.MEMORY);
    CommandException missing = new CommandException(CommonProblem.MISSING_FILE, "a.csv");

    assertThat(memory.message(PROGRAM, locale)).isEqualTo(own);
    assertThat(memory.message(locale)).isNotEqualTo(own);
    assertThat(missing.message(PROGRAM, locale)).startsWith(common);
    assertThat(PROGRAM.bundle(locale).keySet()).contains("program.own").containsAll(keys());
    assertThat(Map.of(missing.kind(), missing)).containsKey(CommonProblem.MISSING_FILE);
  }

  @Test
  void aProblemMayUseTheMessageOfAnotherKind() {
    CommandException problem = new CommandException(CommonProblem.TOKEN_FILE, "token");

    assertThat(problem.as(CommonProblem.MISSING_FILE))
        .hasMessageStartingWith("token does not exist")
        .hasCause(problem);
  }

  @Test
  void anExceptionIsSerializable() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new CommandException(CommonProblem.TOKEN, "token"));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((CommandException) in.readObject()).kind()).isEqualTo(CommonProblem.TOKEN);
    }
  }
}
