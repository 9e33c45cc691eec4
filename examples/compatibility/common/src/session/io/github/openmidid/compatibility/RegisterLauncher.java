package io.github.openmidid.compatibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference register in a separate process, so that its class path is not mixed with that of the
 * tests. Sets the system properties {@code register.url}, {@code register.token} and {@code
 * register.tokenFile}; ends with this JVM.
 */
final class RegisterLauncher {
  private static final Path EXAMPLES = Path.of("..", "..", "..");
  private static final Pattern ADDRESS = Pattern.compile(" at (http\\S+): ");

  private RegisterLauncher() {}

  static void start() {
    try {
      Path token = Files.createTempDirectory("register").resolve("token");
      Process process = new ProcessBuilder(command(token)).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      System.setProperty("register.url", address(process));
      System.setProperty("register.token", Files.readString(token).trim());
      System.setProperty("register.tokenFile", token.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path token) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        EXAMPLES.resolve("reference-register/target/mid-id-reference-register-app.jar").toString(),
        "--test",
        "--port=0",
        "--store=" + token.resolveSibling("store"),
        "--import=" + EXAMPLES.resolve("data/register.csv"),
        "--token-file=" + token,
        "--organization=AZ Voorbeeld Verviers");
  }

  private static String address(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return address.group(1);
      }
    }
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    throw new IOException("the register has not started: " + errors);
  }
}
