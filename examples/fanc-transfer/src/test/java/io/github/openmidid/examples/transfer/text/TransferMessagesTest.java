package io.github.openmidid.examples.transfer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.ProblemKind;
import io.github.openmidid.examples.messages.SupportedLanguage;
import io.github.openmidid.examples.testing.text.TranslationCheck;
import io.github.openmidid.examples.transfer.read.ReadingNote;
import io.github.openmidid.fanc.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransferMessagesTest {
  private static final TranslationCheck TEXTS =
      TranslationCheck.of(SupportedLanguage.TAGS, TransferMessages.TEXTS::bundle);

  /** The number of different texts of keys that rightly have the same text in two languages. */
  private static final Map<String, Integer> DIFFERENT_TEXTS =
      Map.of(
          "findings.suggestion", 3,
          "summary.registerReal", 2,
          "column.model", 3,
          "reading.header", 3,
          "reading.column", 3,
          "diff.row", 4,
          "help.label.name", 3);

  private static final List<String> BUNDLES = List.of("messages", "page", "prepare", "help");

  static Set<String> keys() {
    return TEXTS.keys();
  }

  @Test
  void sameKeysInEveryLanguage() {
    TEXTS.checkKeys();
  }

  @Test
  void aKeyIsInOneBundleOnly() {
    assertThat(BUNDLES.stream().flatMap(name -> bundle(name).keySet().stream()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyTextIsTranslatedWithItsPlaceholders(String key) {
    TEXTS.checkText(key, DIFFERENT_TEXTS);
  }

  @Test
  void everyKindHasATextAndNoTextIsUnused() {
    Set<String> used =
        Stream.of(
                Arrays.stream(TransferProblem.values()).map(ProblemKind::key),
                Arrays.stream(ReadingNote.Kind.values()).map(ReadingNote.Kind::key),
                Arrays.stream(Finding.Code.values()).map(code -> "code." + code.code()))
            .flatMap(keys -> keys)
            .collect(Collectors.toSet());
    Set<String> there = TEXTS.keysOf("problem", "note", "code");

    // Texts of this program in place of those that all programs share.
    List<String> replaced = Arrays.stream(CommonProblem.values()).map(ProblemKind::key).toList();
    there.removeAll(replaced);
    assertThat(used).isEqualTo(there);
  }

  @Test
  void argumentsAreInsertedUnchanged() {
    assertThat(TransferMessages.get(Locale.ENGLISH, "summary.note", "it's {0} & 1000"))
        .isEqualTo("Please note: it's {0} & 1000");
  }

  private static ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(
        "io.github.openmidid.examples.transfer." + name, Locale.ENGLISH);
  }
}
