package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Verifies that docs/json.md states for each value of mid-id-core whether it has a JSON form. */
class JsonPageTest {
  private static final Pattern CODED_ENUM =
      Pattern.compile("(?m)^io\\.github\\.openmidid\\.(?:[a-z]+\\.)*(\\S+) public code\\(\\)");
  private static final Pattern RECORD =
      Pattern.compile(
          "(?m)^io\\.github\\.openmidid\\.(?:[a-z]+\\.)*(\\w+)\\S* public.* final record\\b");

  @Test
  void namesEachRecordAndEachTypeWithACode() throws IOException {
    String api = Files.readString(PublishedModule.CORE.directory().resolve("api.txt"));
    String page = Files.readString(PublishedModule.ROOT.resolve("docs/json.md"));
    List<String> types =
        Stream.of(CODED_ENUM, RECORD)
            .flatMap(pattern -> pattern.matcher(api).results())
            .map((MatchResult type) -> type.group(1))
            .toList();
    assertThat(new TreeSet<>(types))
        .hasSizeGreaterThan(50)
        .contains("BillingReason", "Finding.Code", "BillingFinding", "TransferComparison")
        .allSatisfy(type -> assertThat(page).contains("`" + type + "`"));
  }
}
