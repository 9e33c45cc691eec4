package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares the public API of each published module with its baseline, the file {@code api.txt} of
 * the module. Additions are compatible; docs/versions.md has the rules, and the command that writes
 * the baseline.
 */
class ApiBaselineTest {
  private static final String P = "io.github.openmidid.";

  /** The interfaces that users implement: a new abstract method breaks them. */
  private static final Set<String> IMPLEMENTED_BY_USERS =
      Set.of(
          P + "MidIdFormatProvider",
          P + "checkdigit.CheckDigits",
          P + "client.AttemptInterceptor",
          P + "client.CallListener",
          P + "client.spring.MidIdClientCustomizer",
          P + "register.MidIdRegister");

  @ParameterizedTest
  @EnumSource
  void theApiIsCompatibleWithTheBaseline(PublishedModule module) throws IOException {
    Path file = module.directory().resolve("api.txt");
    Set<String> current = linesOf(module);
    for (String exported : module.exports()) {
      assertThat(current).as(exported).anyMatch(line -> line.startsWith(exported + "."));
    }
    assertThat(current).noneMatch(line -> line.contains(".internal."));
    if (Boolean.getBoolean("api.update")) {
      Files.write(file, current);
    }
    assertThat(incompatible(Files.readAllLines(file), current))
        .as("incompatible changes of the API of %s (docs/versions.md)", module.artifact())
        .isEmpty();
  }

  @Test
  void aRemovedLineAndANewAbstractMethodForUsersAreIncompatible() {
    String type = P + "register.MidIdRegister";
    List<String> before = List.of(type + " public interface", type + " public a() : int");
    List<String> after = new ArrayList<>(List.of(type + " public interface"));
    assertThat(incompatible(before, after)).containsExactly("- " + before.get(1));
    after.add(before.get(1));
    after.add(type + " public default b() : int");
    after.add(P + "client.MidIds public abstract c() : int");
    assertThat(incompatible(before, after)).isEmpty();
    after.add(type + " public abstract d() : int");
    assertThat(incompatible(before, after))
        .containsExactly("+ " + type + " public abstract d() : int");
  }

  /** Returns the lines removed, and the abstract methods added to types that users implement. */
  private static List<String> incompatible(List<String> before, Iterable<String> after) {
    Set<String> added = new TreeSet<>();
    after.forEach(added::add);
    List<String> changes =
        new ArrayList<>(
            before.stream()
                .filter(line -> !added.contains(line))
                .map(line -> "- " + line)
                .toList());
    before.forEach(added::remove);
    for (String line : added) {
      String type = line.substring(0, line.indexOf(' '));
      if (line.contains(" abstract ")
          && line.contains("(")
          && IMPLEMENTED_BY_USERS.contains(type)) {
        changes.add("+ " + line);
      }
    }
    return changes;
  }

  private static Set<String> linesOf(PublishedModule module) {
    ApiLines api = new ApiLines(module.exports());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null, null, null, List.of("-proc:only"), List.of("java.lang.Object"), null);
    task.setProcessors(List.of(api));
    assertThat(task.call()).isTrue();
    return api.lines();
  }
}
