package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Verifies that the snippets of the READMEs are code that the build compiles. */
class ReadmeTest {
  private static final Path BASEDIR = Path.of(System.getProperty("basedir", "."));
  private static final Path ROOT = BASEDIR.resolve("../..");

  private static String readme() throws IOException {
    return text("README.md");
  }

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
  }

  private static List<String> blocks(String text, String language) {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void showsTheSnippetsOfTheCodeWordForWord() throws IOException {
    assertThat(blocks(readme(), "java"))
        .containsExactly(
            snippet("identifier"), snippet("transfer"), snippet("client"), snippet("validation"));
  }

  @Test
  void theReadmeOfCoreShowsRowsFromADatabase() throws IOException {
    assertThat(blocks(text("mid-id-core/README.md"), "java")).containsExactly(snippet("database"));
    assertThat(snippet("database").lines()).hasSizeLessThan(40);
  }

  @Test
  void theClientsReadmeShowsThemToo() throws IOException {
    assertThat(blocks(text("mid-id-client/README.md"), "java"))
        .containsExactly(
            snippet("client"), snippet("credentials"), snippet("offline"), snippet("async"));
  }

  @Test
  void thePageOnConfigurationShowsCertificatesAndAProxy() throws IOException {
    assertThat(blocks(text("docs/configuration.md"), "java")).startsWith(snippet("route"));
  }

  @Test
  void soDoesTheReadmeOfTheConstraints() throws IOException {
    assertThat(blocks(text("mid-id-validation/README.md"), "java"))
        .containsExactly(snippet("finding"));
  }

  @Test
  void thePageOnDevicesShowsAReconciliationAndAnAlias() throws IOException {
    assertThat(blocks(text("docs/devices.md"), "java"))
        .containsExactly(snippet("reconcile"), snippet("image-evidence"), snippet("alias"));
  }

  @Test
  void thePageOnNotificationFilesShowsHowToEnterOne() throws IOException {
    assertThat(blocks(text("docs/notification-files.md"), "java"))
        .containsExactly(snippet("notification-file"));
  }

  @Test
  void thePagesOnBillingAndOnAppsShowTheirChecks() throws IOException {
    assertThat(blocks(text("docs/billing.md"), "java"))
        .containsExactly(snippet("billing"), snippet("billing-register"), snippet("billing-days"));
    assertThat(blocks(text("docs/mhealth.md"), "java"))
        .containsExactly(snippet("pyramid"), snippet("apps"));
  }

  @Test
  void soDoesThePageOnAccess() throws IOException {
    assertThat(blocks(text("docs/access.md"), "java"))
        .containsExactly(
            snippet("access"),
            snippet("access-request"),
            snippet("access-decision"),
            snippet("delegation"),
            snippet("directory"),
            snippet("fanc-recipients"));
  }

  @Test
  void thePageOnTestsAndTheJavadocShowATestWithTheDouble() throws IOException {
    assertThat(blocks(text("docs/testing.md"), "java")).containsExactly(snippet("test-double"));
    String javadoc =
        text("mid-id-client/src/main/java/io/github/openmidid/client/testing/package-info.java");
    String example =
        javadoc.substring(javadoc.indexOf("{@code\n") + 7, javadoc.indexOf(" * }</pre>"));
    assertThat(example.replaceAll("(?m)^ \\*( |$)", "")).isEqualTo(snippet("test-double"));
  }

  private static String snippet(String name) throws IOException {
    Pattern pattern = Pattern.compile("(?ms)^( *)// snippet: " + name + "\n(.*?)^ *// end$");
    try (Stream<Path> sources = Files.walk(BASEDIR.resolve("src"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        var matcher = pattern.matcher(Files.readString(source).replace("\r\n", "\n"));
        if (matcher.find()) {
          return matcher.group(2).stripTrailing().stripIndent() + "\n";
        }
      }
    }
    throw new AssertionError("no snippet " + name);
  }

  /** Verifies that the rules return the finding in the comment of the snippet. */
  @Test
  void theSnippetOfTheTransferFindsWhatItStates() {
    assertThat(TransferExample.check(MidId.of("MID-1234-5678-89")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.key()).isEqualTo(3);
              assertThat(finding.code().code()).isEqualTo("checkDigits");
              assertThat(finding.messages().keySet()).hasToString("[nl, fr, de, en]");
            });
  }

  /** Verifies that the README names the dependencies that a module brings to every user. */
  @ParameterizedTest
  @ValueSource(strings = {"mid-id-core", "mid-id-client", "mid-id-validation"})
  void namesEachDependencyOfAModule(String module) throws Exception {
    String row =
        readme().lines().filter(line -> line.startsWith("| [`" + module + "`]")).findFirst().get();
    NodeList dependencies =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(ROOT.resolve(module).resolve("pom.xml").toFile())
            .getElementsByTagName("dependency");
    assertThat(dependencies.getLength()).isPositive();
    for (int i = 0; i < dependencies.getLength(); i++) {
      String dependency = dependencies.item(i).getTextContent();
      if (!Pattern.compile("\\b(test|provided|true)\\b").matcher(dependency).find()) {
        String artifact = artifactId((Element) dependencies.item(i));
        assertThat(row).contains("`" + artifact + "`");
      }
    }
  }

  private static String artifactId(Element dependency) {
    return dependency.getElementsByTagName("artifactId").item(0).getTextContent();
  }

  @Test
  void isShort() throws IOException {
    assertThat(readme().lines().count()).isLessThanOrEqualTo(120);
  }

  @Test
  void hasExactlyOneCommandToRunAndOneToTest() throws IOException {
    for (String heading : List.of("Run it", "Test it")) {
      String section =
          Pattern.compile("(?ms)^## " + heading + "\n(.*?)^## ")
              .matcher(readme())
              .results()
              .map((MatchResult match) -> match.group(1))
              .findFirst()
              .orElseThrow();
      assertThat(blocks(section, "sh"))
          .as(heading)
          .hasSize(1)
          .allMatch(block -> block.lines().count() == 1);
    }
  }

  /** Verifies that the module map names every folder with a pom. */
  @Test
  void mapsEveryModule() throws IOException {
    try (Stream<Path> poms = Files.walk(ROOT, 3)) {
      List<String> modules =
          poms.filter(path -> path.endsWith("pom.xml"))
              .map(path -> ROOT.relativize(path.getParent()).toString().replace('\\', '/'))
              .filter(module -> !module.isEmpty() && !module.equals("examples"))
              .filter(module -> !module.startsWith("release"))
              .toList();
      assertThat(modules).isNotEmpty();
      for (String module : modules) {
        assertThat(readme()).contains("](" + module + ")");
      }
    }
  }
}
