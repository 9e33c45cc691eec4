package io.github.openmidid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.Suggestion;
import io.github.openmidid.register.Verification.Level;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextBundleTest {
  private static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

  private static final Properties ALL = all();

  /** The texts of each language, with keys without the language. */
  private static final Map<String, Properties> TEXTS =
      LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), TextBundleTest::texts));

  /** Names of levels, which are the same in Dutch and French. */
  private static final Set<String> MAY_BE_ALIKE =
      Set.of(
          "mhealth.level.m1", "mhealth.level.m2", "mhealth.level.m3Light", "mhealth.level.m3Plus");

  private static Properties all() {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            TextBundle.class.getResourceAsStream("texts.properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties;
  }

  private static Properties texts(String language) {
    Properties texts = new Properties();
    String ending = "." + language;
    ALL.forEach(
        (key, text) -> {
          String name = key.toString();
          if (name.endsWith(ending)) {
            texts.put(name.substring(0, name.length() - ending.length()), text);
          }
        });
    return texts;
  }

  @Test
  void everyTextIsOfOneOfTheLanguages() {
    int texts = LANGUAGES.stream().mapToInt(language -> TEXTS.get(language).size()).sum();
    assertThat(ALL).hasSize(texts);
  }

  @Test
  void everyLanguageHasTheSameKeys() {
    Set<String> expected =
        Stream.of(
                Arrays.stream(Fault.values()).map(f -> "fault." + f.code()),
                Arrays.stream(Suggestion.Reason.values()).map(r -> "suggestion." + r.code()),
                Arrays.stream(Modality.values()).map(m -> "modality." + m.code()),
                Arrays.stream(NotRegistered.values()).map(n -> "notRegistered." + n.code()),
                Arrays.stream(Level.values()).map(l -> "verification." + l.code()),
                Stream.of("valid"))
            .flatMap(keys -> keys)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String language : LANGUAGES) {
      Set<String> keys = TEXTS.get(language).stringPropertyNames();
      assertThat(keys).containsAll(expected).isEqualTo(TEXTS.get("nl").stringPropertyNames());
    }
  }

  @Test
  void everyLanguageIncludesTheDataOfTheFormat() {
    for (String language : LANGUAGES) {
      Locale reader = Locale.forLanguageTag(language);
      assertThat(MidId.diagnose("x").message(reader)).contains("MID", "MID-9912-3456-11");
      assertThat(MidId.diagnose("x".repeat(65)).message(reader)).contains("MID-9912-3456-11");
      assertThat(MidId.diagnose("MID-1").message(reader)).contains("10", "MID-9912-3456-11");
      assertThat(MidId.diagnose("MID-1_").message(reader)).contains("6", "MID-9912-3456-11");
      assertThat(MidId.diagnose("MID--9912-3456-11").message(reader))
          .contains("5", "MID-9912-3456-11");
    }
  }

  @Test
  void everyLanguageHasADistinctTextForEveryOutcome() {
    for (String language : LANGUAGES) {
      Locale reader = Locale.forLanguageTag(language);
      List<String> texts =
          List.of(
              "",
              "x".repeat(65),
              "x",
              "MID_",
              "MID1",
              "MID-9912-3456-11-",
              "MID9912345612",
              "MID0000000098",
              "MID9912345611");
      assertThat(texts.stream().map(text -> MidId.diagnose(text).message(reader)))
          .doesNotHaveDuplicates()
          .noneMatch(message -> message.isBlank() || message.contains("{"));
    }
  }

  @Test
  void noTextIsLeftUntranslated() {
    for (String key : TEXTS.get("nl").stringPropertyNames()) {
      List<String> translations =
          LANGUAGES.stream().map(l -> TEXTS.get(l).getProperty(key)).toList();
      assertThat(translations).as(key).allMatch(text -> !text.isBlank());
      if (!MAY_BE_ALIKE.contains(key)) {
        assertThat(
                translations.stream().map(t -> t.replace("{0}", "")).filter(t -> t.length() > 12))
            .as(key)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void everyLanguageUsesTheSamePlaceholders() {
    Pattern placeholder = Pattern.compile("\\{[^}]*}");
    for (String key : TEXTS.get("nl").stringPropertyNames()) {
      List<List<String>> used =
          LANGUAGES.stream()
              .map(l -> placeholder.matcher(TEXTS.get(l).getProperty(key)).results())
              .map(results -> results.map(r -> r.group()).sorted().toList())
              .toList();
      assertThat(used).as(key).allMatch(used.get(0)::equals);
    }
  }

  /**
   * Checks apostrophes, because a plain one makes the text around it literal, including
   * placeholders.
   */
  @Test
  void noTextHasAPlainApostrophe() {
    for (String language : LANGUAGES) {
      assertThat(TEXTS.get(language).values()).noneMatch(text -> text.toString().contains("'"));
    }
  }

  @Test
  void usesEnglishForOtherLanguagesInEveryDefaultLocale() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      assertThat(TextBundle.of(Locale.forLanguageTag("es")).get("valid"))
          .isEqualTo(TEXTS.get("en").getProperty("valid"));
    } finally {
      Locale.setDefault(machine);
    }
  }
}
