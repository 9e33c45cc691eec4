package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.security.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A register in a process of its own. */
final class RegisterProcess implements AutoCloseable {
  /** Most of these processes are killed soon. */
  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Process process;
  private final Calls calls;
  private final String announcement;
  private final StringWriter log;

  private RegisterProcess(Process process, Calls calls, String announcement, StringWriter log) {
    this.process = process;
    this.calls = calls;
    this.announcement = announcement;
    this.log = log;
  }

  static ProcessBuilder command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_START);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), RegisterCommand.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  static RegisterProcess start(Path store, Path tokenFile) throws IOException {
    return start(command(arguments(tokenFile, "--store", store.toString())), tokenFile);
  }

  static RegisterProcess start(TestStore store, Path tokenFile) throws IOException {
    return start(store, tokenFile, Role.OPERATOR);
  }

  /** With a token for the organization in this role. */
  static RegisterProcess start(TestStore store, Path tokenFile, Role role) throws IOException {
    ProcessBuilder command = command(arguments(tokenFile, "--role", role.name()));
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
    StringWriter log = new StringWriter();
    drain(output, log);
    URI baseUrl = URI.create(line.substring(line.indexOf("http"), line.indexOf(": ", 25)));
    return new RegisterProcess(process, new Calls(baseUrl, Files.readString(tokenFile)), line, log);
  }

  /** What it logs must not fill the pipe: it would wait at the next line, and not answer. */
  private static void drain(BufferedReader output, StringWriter log) {
    Thread reader =
        new Thread(
            () -> {
              try {
                output.transferTo(log);
              } catch (IOException e) {
                // Killed.
              }
            },
            "register-output");
    reader.setDaemon(true);
    reader.start();
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

  /** What it has logged so far. */
  String log() {
    return log.toString();
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

  /** Returns when it is gone, and with it its lock on the store. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
