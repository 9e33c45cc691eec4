package io.github.openmidid.examples.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return command(List.of(), arguments);
  }

  private static ProcessBuilder command(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), RegisterCommand.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  static RegisterProcess start(Path store, Path tokenFile) throws IOException {
    return start(command(arguments(tokenFile, "--store", store.toString())), tokenFile);
  }

  static RegisterProcess start(TestStore store, Path tokenFile, String... options)
      throws IOException {
    ProcessBuilder command = command(List.of(options), arguments(tokenFile));
    command.environment().putAll(store.environment());
    return start(command, tokenFile);
  }

  private static List<String> arguments(Path tokenFile, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--port",
                "0",
                "--test",
                "--token-file",
                tokenFile.toString(),
                "--organization",
                "AZ Voorbeeld"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  static RegisterProcess start(ProcessBuilder command, Path tokenFile) throws IOException {
    Process process = command.start();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    if (line == null || !line.startsWith("MID-ID register at ")) {
      process.destroyForcibly();
      throw new AssertionError("the register said: " + line);
    }
    URI baseUrl = URI.create(line.substring(line.indexOf("http"), line.indexOf(": ", 25)));
    return new RegisterProcess(process, new Calls(baseUrl, Files.readString(tokenFile)), line);
  }

  long pid() {
    return process.pid();
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
