package io.github.openmidid.examples.benchmarks.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/** Starts the register in its own process, so that its time and memory are not measured. */
final class RegisterProcess implements AutoCloseable {
  private final Process process;
  private final URI baseUrl;

  RegisterProcess() {
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:+UseSerialGC",
                  "-classpath",
                  System.getProperty("java.class.path"),
                  LoopbackRegister.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader output = process.inputReader();
      baseUrl = URI.create("http://127.0.0.1:" + output.readLine() + "/midIdRegister/v1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI baseUrl() {
    return baseUrl;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
