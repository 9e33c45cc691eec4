package io.github.openmidid.examples.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A register in a process of its own. */
final class RegisterProcess implements AutoCloseable {
  private final Process process;
  private final Calls calls;
  private final String announcement;

  private RegisterProcess(Process process, Calls calls, String announcement) {
    this.process = process;
    this.calls = calls;
    this.announcement = announcement;
  }

  static ProcessBuilder command(List<String> arguments) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RegisterCommand.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  static RegisterProcess start(Path store, Path tokenFile) throws IOException {
    Process process =
        command(
                List.of(
                    "--store",
                    store.toString(),
                    "--port",
                    "0",
                    "--test",
                    "--token-file",
                    tokenFile.toString(),
                    "--organization",
                    "AZ Voorbeeld"))
            .start();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    if (line == null || !line.startsWith("MID-ID register at ")) {
      process.destroyForcibly();
      throw new AssertionError("the register said: " + line);
    }
    URI baseUrl = URI.create(line.substring(line.indexOf("http"), line.indexOf(": ", 25)));
    return new RegisterProcess(process, new Calls(baseUrl, Files.readString(tokenFile)), line);
  }

  Calls calls() {
    return calls;
  }

  String announcement() {
    return announcement;
  }

  /** Kills it, with no chance to put anything in order. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
