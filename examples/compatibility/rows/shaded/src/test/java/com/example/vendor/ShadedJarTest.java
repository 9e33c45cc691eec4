package com.example.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the program from its jar, beside the validator only. */
class ShadedJarTest {
  private static final List<String> BESIDE =
      List.of("hibernate-validator", "jboss-logging", "classmate");

  @ParameterizedTest
  @ValueSource(strings = {"shaded", "relocated"})
  void theProgramRunsFromItsJar(String classifier) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jar(classifier) + File.pathSeparator + validator(),
                "-Duser.language=en",
                "com.example.vendor.ShadedProgram",
                System.getProperty("register.url"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream input = program.getOutputStream()) {
      input.write(System.getProperty("register.token").getBytes());
    }
    assertEquals(
        """
        Optional[SPECT_CT]
        The check digits do not match: at least one digit is wrong. \
        Compare with the MID-ID label on the device.
        has check digits that do not match: at least one digit is wrong
        checkDigits
        """,
        new String(program.getInputStream().readAllBytes()));
    assertEquals(0, program.waitFor());
  }

  @Test
  void theRelocatedJarNamesItsTypesForHibernate() throws Exception {
    try (JarFile jar = new JarFile(jar("relocated").toFile())) {
      String service = "META-INF/services/org.hibernate.boot.model.TypeContributor";
      String types = new String(jar.getInputStream(jar.getEntry(service)).readAllBytes()).strip();
      assertEquals(
          "com.example.vendor.io.github.openmidid.persistence.MidIdTypeContributor", types);
      assertNull(jar.getEntry("io/github/openmidid/MidId.class"));
    }
  }

  private static Path jar(String classifier) {
    return Path.of("target", "shaded-0.1.0-SNAPSHOT-" + classifier + ".jar");
  }

  private static String validator() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry -> BESIDE.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
