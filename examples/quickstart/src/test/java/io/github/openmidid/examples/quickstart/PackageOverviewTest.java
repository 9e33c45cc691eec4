package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Verifies that the overview of each exported package states where to start, and that its code
 * compiles.
 */
class PackageOverviewTest {
  private static final Pattern CODE =
      Pattern.compile("(?s)<pre>\\{@code\n(.*?)^ \\* }</pre>", Pattern.MULTILINE);

  /**
   * The class around the code of an overview, with the imports and variables that the code uses.
   */
  private static final String METHOD =
      """
      import static java.lang.System.out;
      import jakarta.json.bind.*;
      import jakarta.validation.*;
      import jakarta.validation.constraints.NotNull;
      import java.net.URI;
      import java.nio.file.Path;
      import java.security.PublicKey;
      import java.time.*;
      import java.util.*;
      import java.util.function.Supplier;
      import java.util.stream.Stream;
      %s
      class %s {
        void show(MidId midId, String text, MidIdClient client, DeviceReport report,
            Supplier<char[]> accessToken, PublicKey publicKey, Path file, Validator validator%s)
            throws Exception {
          %s
        }
      }
      """;

  /** Its code is a whole test, which {@link ReadmeTest} holds to a test that runs. */
  private static final String TESTING = "io.github.openmidid.client.testing";

  private record Overview(String exported, Path file) {
    String text() {
      try {
        return Files.readString(file).replace("\r\n", "\n");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    String code() {
      return CODE.matcher(text())
          .results()
          .map(match -> match.group(1).replaceAll("(?m)^ \\* ?", ""))
          .collect(Collectors.joining());
    }
  }

  private static List<Overview> overviews() {
    return Stream.of(PublishedModule.values())
        .flatMap(
            module ->
                module.exports().stream()
                    .map(
                        exported ->
                            new Overview(
                                exported,
                                module
                                    .directory()
                                    .resolve("src/main/java")
                                    .resolve(exported.replace('.', '/'))
                                    .resolve("package-info.java"))))
        .toList();
  }

  @Test
  void eachOverviewStatesWhereToStart() {
    for (Overview overview : overviews()) {
      assertThat(overview.text())
          .as(overview.exported())
          .contains("<p>Start at {@link " + overview.exported() + ".");
      assertThat(overview.code()).as(overview.exported()).isNotBlank();
    }
  }

  @Test
  void theCodeOfTheOverviewsCompiles(@TempDir Path classes) {
    String imports =
        overviews().stream()
            .map(overview -> "import " + overview.exported() + ".*;")
            .collect(Collectors.joining());
    List<JavaFileObject> sources = new ArrayList<>();
    for (Overview overview : overviews()) {
      if (overview.exported().equals(TESTING)) {
        continue;
      }
      String name = "Overview" + sources.size();
      String code = overview.code();
      String more =
          (code.contains("MidIdRegister register =") ? "" : ", MidIdRegister register")
              + (code.contains("(meters)")
                  ? ", io.micrometer.core.instrument.MeterRegistry meters"
                  : "");
      String shadowed = METHOD.formatted(imports, name, more, code);
      for (String parameter : List.of("MidId midId", "MidIdClient client")) {
        if (code.contains(parameter + " =")) {
          shadowed = shadowed.replace(parameter + ",", "");
        }
      }
      sources.add(new Source(name, shadowed));
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    ToolProvider.getSystemJavaCompiler()
        .getTask(
            null, null, diagnostics, List.of("-proc:none", "-d", classes.toString()), null, sources)
        .call();
    assertThat(diagnostics.getDiagnostics())
        .filteredOn(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(String name, String content) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
