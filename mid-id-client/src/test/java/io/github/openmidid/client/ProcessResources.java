package io.github.openmidid.client;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The threads, files and connections of this process. */
final class ProcessResources {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private ProcessResources() {}

  static int threads() {
    return Thread.getAllStackTraces().size();
  }

  /** Returns the open files and connections; none on systems without a list of them. */
  static List<String> files() {
    String[] open = new File(DESCRIPTORS.toString()).list();
    return Stream.of(open == null ? new String[0] : open)
        .map(ProcessResources::target)
        .sorted()
        .toList();
  }

  private static String target(String descriptor) {
    try {
      return Files.readSymbolicLink(DESCRIPTORS.resolve(descriptor)).toString();
    } catch (IOException e) { // of the directory of the list itself
      return descriptor;
    }
  }
}
