package io.github.openmidid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Checks the first use of the library in a new JVM. It asserts linkage instead of time, because the
 * most expensive part is the linkage of call sites at run time: record methods, lambdas, string
 * concatenation, variable handles.
 */
@DisplayName("N98 the first use links nothing at run time")
class FirstUseTest {

  @Test
  void linksNothingAtRunTime() throws IOException, InterruptedException {
    List<String> loaded = loadedBetween("FirstUse$Begin", "FirstUse$End");
    assertThat(loaded).contains(MidId.class.getName(), Diagnosis.class.getName());
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("java.lang.invoke."))
        .noneMatch(name -> name.startsWith("java.lang.runtime."))
        .noneMatch(name -> name.contains("$$Lambda"));
  }

  /**
   * Checks that no class of other formats is loaded, because each loaded class is read and
   * verified.
   */
  @Test
  void loadsNoClassOfOtherFormatsAtTheFirstUse() throws IOException, InterruptedException {
    List<String> loaded = loadedBetween("FirstUse$Begin", "MidIdFormat");
    assertThat(loaded)
        .filteredOn(name -> name.startsWith("io.github.openmidid"))
        .hasSizeLessThan(14)
        .doesNotContain(GroupedScanner.class.getName(), FormatCheck.class.getName());
  }

  /** Returns the names of the loaded classes between two markers, in the order of loading. */
  private static List<String> loadedBetween(String first, String last)
      throws IOException, InterruptedException {
    String path = root(MidId.class) + File.pathSeparator + root(FirstUse.class);
    Process machine =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout:none",
                "-cp",
                path,
                FirstUse.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(machine.getInputStream().readAllBytes(), UTF_8);
    assertThat(machine.waitFor()).as(output).isZero();
    List<String> names = output.lines().map(line -> line.split(" ", 2)[0]).toList();
    int from = names.indexOf("io.github.openmidid." + first);
    int to = names.indexOf("io.github.openmidid." + last);
    assertThat(from).as(output).isPositive().isLessThan(to);
    return names.subList(from, to);
  }

  /**
   * Returns the output directory of a class; on the module path, tests share that of the module.
   */
  private static Path root(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    String address = type.getResource(type.getSimpleName() + ".class").toString();
    return Path.of(URI.create(address.substring(0, address.length() - file.length())));
  }
}
