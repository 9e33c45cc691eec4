package io.github.openmidid.examples.register.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that is deleted with its content on close. */
public record TemporaryDirectory(Path path) implements AutoCloseable {

  public static TemporaryDirectory create() {
    try {
      return new TemporaryDirectory(Files.createTempDirectory("mid-id-register"));
    } catch (IOException e) {
      throw new ReferenceRegisterException(
          "No temporary directory can be created in " + System.getProperty("java.io.tmpdir") + ".",
          e);
    }
  }

  /** Returns a directory at a fixed path, which a killed process may have left behind. */
  public static TemporaryDirectory at(Path path) {
    try {
      return new TemporaryDirectory(Files.createDirectories(path));
    } catch (IOException e) {
      throw new ReferenceRegisterException("The directory " + path + " cannot be created.", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
