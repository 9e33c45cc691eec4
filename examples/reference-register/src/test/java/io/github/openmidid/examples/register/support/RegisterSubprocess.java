package io.github.openmidid.examples.register.support;

import io.github.openmidid.examples.register.RegisterCommand;
import io.github.openmidid.examples.register.security.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A register in its own process. */
public final class RegisterSubprocess implements AutoCloseable {
  /** Options for a fast start, since most of these processes are killed soon. */
  private static final List<String> QUICK_START =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:MetaspaceSize=256m",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private final Process process;
  private final RegisterCaller calls;
  private final String announcement;
  private final StringWriter log;

  private RegisterSubprocess(
      Process process, RegisterCaller calls, String announcement, StringWriter log) {
    this.process = process;
    this.calls = calls;
    this.announcement = announcement;
    this.log = log;
  }

  public static ProcessBuilder command(List<String> arguments) {
    return command(RegisterCommand.class, List.of(), arguments);
  }

  /** Returns the command of another program of the tests. */
  public static ProcessBuilder command(Class<?> main) {
    return command(main, List.of(), List.of());
  }

  static ProcessBuilder command(Class<?> main, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_START);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  public static RegisterSubprocess start(Path store, Path tokenFile) throws IOException {
    return start(command(arguments(tokenFile, "--store", store.toString())), tokenFile);
  }

  public static RegisterSubprocess start(TestStore store, Path tokenFile) throws IOException {
    return start(store, tokenFile, Role.OPERATOR);
  }

  /** Starts a register that writes a token for the organization of a role. */
  public static RegisterSubprocess start(TestStore store, Path tokenFile, Role role)
      throws IOException {
    ProcessBuilder command = command(arguments(tokenFile, "--role", role.name()));
    command.environment().putAll(store.environment());
    return start(command, tokenFile);
  }

  /** Starts a register with a register file, and a token for this organization. */
  public static RegisterSubprocess start(
      Path store, Path tokenFile, String organization, Path registerFile) throws IOException {
    List<String> arguments = arguments(tokenFile, "--store", store.toString());
    arguments.addAll(List.of("--import", registerFile.toString()));
    arguments.set(arguments.indexOf("AZ Voorbeeld"), organization);
    return start(command(arguments), tokenFile);
  }

  static List<String> arguments(Path tokenFile, String... more) {
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

  static RegisterSubprocess start(ProcessBuilder command, Path tokenFile) throws IOException {
    Process process = command.start();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    if (line == null || !line.startsWith("MID-ID register at ")) {
      process.destroyForcibly();
      throw new AssertionError("unexpected output of the register: " + line);
    }
    StringWriter log = new StringWriter();
    drain(output, log);
    URI baseUrl = URI.create(line.substring(line.indexOf("http"), line.indexOf(": ", 25)));
    return new RegisterSubprocess(
        process, new RegisterCaller(baseUrl, Files.readString(tokenFile)), line, log);
  }

  /** Reads the log continuously: a full pipe would block the register. */
  private static void drain(BufferedReader output, StringWriter log) {
    Thread reader =
        new Thread(
            () -> {
              try {
                output.transferTo(log);
              } catch (IOException e) {
                // The process was killed.
              }
            },
            "register-output");
    reader.setDaemon(true);
    reader.start();
  }

  public long pid() {
    return process.pid();
  }

  public RegisterCaller calls() {
    return calls;
  }

  public String announcement() {
    return announcement;
  }

  /** Returns the log so far. */
  public String log() {
    return log.toString();
  }

  /** Suspends a process: it executes nothing more until it is resumed or killed. */
  static void suspend(long pid) throws IOException, InterruptedException {
    int code = new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
    if (code != 0) {
      throw new IOException("kill -STOP returned " + code);
    }
  }

  /** Suspends this process. */
  public void suspend() throws IOException, InterruptedException {
    suspend(pid());
  }

  /** Returns whether the process is suspended; on Linux only. */
  public boolean isSuspended() throws IOException {
    return Files.readString(Path.of("/proc", Long.toString(pid()), "status")).contains("State:\tT");
  }

  /** Kills the process without a chance to clean up. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Terminates the process and returns its exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  /** Returns when the process has ended, and with it its lock on the store. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
