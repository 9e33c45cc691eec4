package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Verifies that docs/versions.md ends with the versions in use, and that no version is missing. */
class VersionsPageTest {
  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String page() throws IOException {
    return Files.readString(PublishedModule.ROOT.resolve("docs/versions.md"));
  }

  private static String contract() throws IOException {
    return Files.readString(
        PublishedModule.CLIENT
            .directory()
            .resolve("src/main/resources/openapi/mid-id-register-v1.yaml"));
  }

  @Test
  void hasEachVersionOfTheContract() throws IOException {
    List<String> versions = all(page(), "(?m)^\\| (1\\.\\d+\\.\\d+) \\|");
    assertThat(all(contract(), "(?m)^  version: (\\S+)$"))
        .containsExactly(versions.get(versions.size() - 1));
  }

  /** Verifies that the contract lists the additions since 24 November 2026, the date of 1.1.0. */
  @Test
  void theContractStatesWhatEachOfThemAdded() throws IOException {
    String contract = contract();
    List<String> versions = all(page(), "(?m)^\\| (1\\.\\d+\\.\\d+) \\|");
    for (int i = 2; i < versions.size(); i++) {
      assertThat(contract)
          .contains(
              "**Since %s.** What %s has that %1$s had not:"
                  .formatted(versions.get(i - 1), versions.get(i)));
    }
  }

  @Test
  void hasEachFormatOfSnapshots() throws IOException {
    List<String> formats = all(page(), "(?m)^\\| `openmidid-snapshot/(\\d+)` \\|");
    assertThat(all(contract(), "\"format\":\"openmidid-snapshot/(\\d+)\""))
        .containsExactly(formats.get(formats.size() - 1));
  }
}
