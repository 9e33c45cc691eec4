package com.example.bunker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** A Java runtime: that of the build, or one that jlink has created. */
record RuntimeImage(Path home) {
  static RuntimeImage ofTheBuild() {
    return new RuntimeImage(Path.of(System.getProperty("java.home")));
  }

  static RuntimeImage link(Path home, String... options) {
    List<String> arguments = new ArrayList<>(List.of("--output", home.toString()));
    arguments.addAll(List.of("--strip-debug", "--no-header-files", "--no-man-pages"));
    arguments.addAll(List.of(options));
    int status =
        ToolProvider.findFirst("jlink")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("jlink failed");
    }
    return new RuntimeImage(home);
  }

  /** Returns the lines that a program writes. */
  List<String> run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
    command.addAll(arguments);
    Process program =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (program.waitFor() != 0) {
      throw new IllegalStateException("the program failed: " + output);
    }
    return output.lines().toList();
  }

  /** Returns the size in bytes. */
  long size() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
