package io.github.openmidid.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The log lines with a secret that a JVM has read, and the number of all lines. Several JVMs run
 * the tests; a last one reads the files of all. The name ends in {@code .started} until the JVM
 * ends, then in {@code .ended}: a JVM that did not report is detected.
 */
final class LogLinesFile {
  private static final String STARTED = ".started";
  private static final String ENDED = ".ended";

  /** The start of each leak, which may have many lines. */
  private static final String LEAK = "\u0001";

  private final Path started;

  private LogLinesFile(Path started) {
    this.started = started;
  }

  /** Creates the file of this JVM. */
  static LogLinesFile in(String directory) {
    try {
      Path started =
          Files.createDirectories(Path.of(directory))
              .resolve(ownPrefix() + System.nanoTime() + STARTED);
      return new LogLinesFile(Files.writeString(started, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void addLeak(String line) {
    try {
      Files.writeString(started, LEAK + line + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the number of lines first when the JVM ends. */
  void countAtExit(LongSupplier lines) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(lines.getAsLong())));
  }

  synchronized void end(long lines) {
    try {
      Path ended = sibling(started, ENDED);
      Files.writeString(started, lines + "\n" + Files.readString(started));
      Files.move(started, ended, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path sibling(Path file, String end) {
    return file.resolveSibling(file.getFileName().toString().replace(STARTED, end));
  }

  /** The number of log lines that one JVM has read, and those with a secret. */
  record Report(long lines, List<String> leaks) {}

  /** Returns the reports of all other JVMs of the directory that have ended. */
  static List<Report> reports(Path directory) throws IOException {
    return files(directory, ENDED).stream().map(LogLinesFile::report).toList();
  }

  /** Returns the files of all other JVMs that have not ended, or not properly. */
  static List<Path> unfinished(Path directory) throws IOException {
    return files(directory, STARTED).stream()
        .filter(file -> !file.getFileName().toString().startsWith(ownPrefix()))
        .toList();
  }

  private static String ownPrefix() {
    return ProcessHandle.current().pid() + "-";
  }

  private static List<Path> files(Path directory, String end) throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(end)).toList();
    }
  }

  private static Report report(Path ended) {
    try {
      List<String> parts = List.of(Files.readString(ended).split(LEAK));
      return new Report(Long.parseLong(parts.get(0).strip()), parts.subList(1, parts.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
