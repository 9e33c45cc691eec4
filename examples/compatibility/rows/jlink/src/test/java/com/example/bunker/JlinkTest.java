package com.example.bunker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Verifies programs in images of jlink, and writes their sizes and times to target/start-up.txt.
 */
class JlinkTest {
  private static final int RUNS = 9;
  private static final Path LIBRARY = Path.of("target", "lib");
  private static final Path FIGURES = Path.of("target", "start-up.txt");
  private static final String CLASSES =
      Path.of("target", "classes") + File.pathSeparator + Path.of("target", "test-classes");

  /**
   * The modules for reading a snapshot: Ed25519, XML for Jackson, and HTTP for the client types.
   */
  private static final String MODULES = "java.base,java.net.http,java.xml,jdk.crypto.ec";

  @TempDir private static Path directory;

  @BeforeAll
  static void storeSnapshot() throws Exception {
    try (ReferenceRegister register =
            ReferenceRegister.builder().testMode(true).sampleData().start();
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(register.baseUrl())
                .accessToken(() -> register.accessToken(Role.FPS_HEALTH))
                .allowHttpToLoopback()
                .build()) {
      RegisterSnapshot.refresh(
          client.snapshots(),
          directory.resolve("snapshot"),
          SnapshotSettings.trusting(register.snapshotKey()).withEnvironment("test"));
      String key = Base64.getMimeEncoder().encodeToString(register.snapshotKey().getEncoded());
      Files.writeString(
          directory.resolve("key.pem"),
          "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
    }
    Files.deleteIfExists(FIGURES);
  }

  @Test
  void theCoreIsLinkedAsAModule() throws Exception {
    RuntimeImage image =
        RuntimeImage.link(
            directory.resolve("core"),
            "--module-path=" + jar("mid-id-core"),
            "--add-modules=io.github.openmidid");
    String classPath = CLASSES + File.pathSeparator + jar("mid-id-core");
    compare(
        "The check digits do not match: at least one digit is wrong. Compare",
        List.of("com.example.bunker.IdentifierProgram", "MID-9912-3465-11"),
        new Variant("core, whole JDK", RuntimeImage.ofTheBuild(), List.of("-cp", classPath)),
        new Variant(
            "core, image", image, List.of("--add-modules=io.github.openmidid", "-cp", CLASSES)));
    assertTrue(image.size() < RuntimeImage.ofTheBuild().size() / 3);
  }

  @Test
  void theSnapshotIsReadFromTheClassPath() throws Exception {
    RuntimeImage image =
        RuntimeImage.link(directory.resolve("snapshots"), "--add-modules=" + MODULES);
    List<String> options = List.of("-cp", CLASSES + File.pathSeparator + LIBRARY.resolve("*"));
    compare(
        "LINKED of 1400",
        List.of(
            "com.example.bunker.SnapshotProgram",
            directory.resolve("snapshot").toString(),
            directory.resolve("key.pem").toString(),
            "MID-9956-7396-98"),
        new Variant("snapshot, whole JDK", RuntimeImage.ofTheBuild(), options),
        new Variant("snapshot, image", image, options));
  }

  /** A runtime, and the options that it needs for the program. */
  private record Variant(String name, RuntimeImage image, List<String> options) {}

  /** Runs a program alternately with each variant; writes sizes and medians. */
  private static void compare(String expected, List<String> program, Variant... variants)
      throws Exception {
    Map<Variant, List<Long>> milliseconds = new LinkedHashMap<>();
    Map<Variant, List<Long>> kibibytes = new LinkedHashMap<>();
    for (int run = 0; run < RUNS; run++) {
      for (Variant variant : variants) {
        List<String> arguments = new ArrayList<>(variant.options());
        arguments.add(MeasuredProgram.class.getName());
        arguments.addAll(program);
        long start = System.nanoTime();
        List<String> output = variant.image().run(arguments);
        long elapsed = (System.nanoTime() - start) / 1_000_000;
        assertEquals(expected, output.get(0).substring(0, expected.length()));
        milliseconds.computeIfAbsent(variant, v -> new ArrayList<>()).add(elapsed);
        kibibytes.computeIfAbsent(variant, v -> new ArrayList<>()).add(Long.valueOf(output.get(1)));
      }
    }
    for (Variant variant : variants) {
      String figures =
          "%-20s %4d MB %5d ms %4d MiB%n"
              .formatted(
                  variant.name(),
                  variant.image().size() / 1_000_000,
                  median(milliseconds.get(variant)),
                  median(kibibytes.get(variant)) / 1024);
      Files.writeString(FIGURES, figures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static Path jar(String name) throws Exception {
    try (Stream<Path> jars = Files.list(LIBRARY)) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
