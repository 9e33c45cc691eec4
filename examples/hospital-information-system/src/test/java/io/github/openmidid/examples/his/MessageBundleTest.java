package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.billing.BillingOutcome;
import io.github.openmidid.examples.his.importing.DeviceListException;
import io.github.openmidid.examples.his.lookup.DeviceStatus;
import io.github.openmidid.examples.his.lookup.RegisterFailure;
import io.github.openmidid.examples.his.web.QueryException;
import io.github.openmidid.examples.tables.scan.ScanNote;
import io.github.openmidid.examples.tables.scan.UnreadPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that the messages are complete in four languages and that pages show no other text. */
class MessageBundleTest {
  private static final Path MAIN = Path.of(System.getProperty("basedir", "."), "src/main");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

  /** The words that two languages have in common. */
  private static final Set<String> MAY_BE_ALIKE =
      Set.of("midId", "register", "register.label", "list", "navigation");

  /** The reasons that the timeline of one device can have; the others compare an examination. */
  private static final Set<String> BILLING_REASONS =
      Stream.of(
              "noNumber",
              "noNumber.unproven",
              "beforeNumber",
              "afterEnd",
              "afterEnd.device",
              "notLinked",
              "notLinked.unproven",
              "notInService",
              "scientificDevice",
              "scientificDevice.unproven")
          .map("billing.reason."::concat)
          .collect(Collectors.toUnmodifiableSet());

  private static Properties texts(String suffix) throws IOException {
    Properties texts = new Properties();
    try (InputStream stream =
        MessageBundleTest.class.getResourceAsStream("/messages" + suffix + ".properties")) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_nl", "_fr", "_de"})
  void everyLanguageHasEveryTextWithItsPlaceholders(String suffix) throws IOException {
    Properties english = texts("");
    Properties other = texts(suffix);

    assertThat(other.keySet()).isEqualTo(english.keySet());
    for (String key : english.stringPropertyNames()) {
      String text = other.getProperty(key);
      assertThat(text).as(key).isNotBlank().doesNotContain("'");
      assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getProperty(key)));
      if (!MAY_BE_ALIKE.contains(key)) {
        assertThat(text).as(key).isNotEqualTo(english.getProperty(key));
      }
    }
  }

  @Test
  void everyTextIsUsedAndEveryReasonHasOne() throws IOException {
    Set<String> used = new HashSet<>(Set.of("midId", "modality", "room"));
    Arrays.stream(DeviceListException.Reason.values())
        .forEach(reason -> used.add("list." + reason.code()));
    List<String> kinds =
        Stream.of(ScanNote.Kind.values(), UnreadPlace.Kind.values())
            .flatMap(Arrays::stream)
            .map(kind -> "reading." + kind.name())
            .toList();
    used.addAll(kinds);
    Arrays.stream(DeviceStatus.values()).forEach(status -> used.add("status." + status.code()));
    Arrays.stream(RegisterFailure.values())
        .forEach(failure -> used.add("register." + failure.code()));
    Arrays.stream(QueryException.Kind.values()).forEach(kind -> used.add("query." + kind.code()));
    Arrays.stream(BillingOutcome.values())
        .map(BillingOutcome::code)
        .forEach(code -> used.addAll(List.of("billing.outcome." + code, "billing.today." + code)));
    used.addAll(BILLING_REASONS);
    // The third is for programs only: the form has no field for it.
    used.addAll(List.of("conflict.exists", "conflict.changed"));
    // The codes of the constraint on a list.
    used.addAll(List.of("row.unknown", "row.cannotTell"));
    Pattern template = Pattern.compile("#\\{([a-zA-Z.]+)");
    Pattern literal = Pattern.compile("\"\\{?([a-zA-Z.]+)}?\"");
    for (String text : files("resources/templates", ".html")) {
      template.matcher(text).results().forEach(match -> used.add(match.group(1)));
    }
    for (String text : files("java", ".java")) {
      literal
          .matcher(text)
          .results()
          .map(match -> match.group(1))
          .forEach(
              key -> used.addAll(List.of(key, "row." + key, "register." + key, "reading." + key)));
    }

    Set<String> there = new TreeSet<>(texts("").stringPropertyNames());
    assertThat(used).containsAll(there);
    assertThat(there).containsAll(kinds).containsAll(BILLING_REASONS);
    assertThat(there)
        .containsAll(
            used.stream()
                .filter(key -> key.matches("(list|conflict|status|query|billing)\\..+"))
                .toList());
  }

  /** Text in a template would be the same in every language. */
  @Test
  void noTemplateHasTextOfItsOwn() throws IOException {
    for (String text : files("resources/templates", ".html")) {
      String shown = text.replaceAll("(?s)<!--.*?-->|<[^>]*>", "");
      assertThat(shown.replace('·', ' ')).isBlank();
      assertThat(text).doesNotContainPattern("#\\{[a-zA-Z.]+}:|\\+ *'[^']*:");
    }
  }

  private static List<String> files(String directory, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(MAIN.resolve(directory))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .toList();
    }
  }
}
