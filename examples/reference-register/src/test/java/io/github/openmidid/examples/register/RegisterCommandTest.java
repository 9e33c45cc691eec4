package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterSubprocess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Tests the register as a command line program. */
@Timeout(120)
@Tag("process")
class RegisterCommandTest {
  @TempDir private Path directory;

  @Test
  void printsItsUrlAndWritesATokenReadableByItsOwnerOnly() throws Exception {
    Path token = directory.resolve("token");
    Files.writeString(token, "an earlier one, readable by all");
    try (RegisterSubprocess register =
        RegisterSubprocess.start(directory.resolve("store"), token)) {
      assertThat(register.announcement())
          .matches(
              "MID-ID register at http://127\\.0\\.0\\.1:[0-9]+/midIdRegister/v1: test mode,"
                  + " 0 MID-IDs, format provisional\\.");
      assertThat(register.calls().grantNew()).startsWith("MID-99");
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
            .isEqualTo("rw-------");
      }
      register.stop();
    }
    try (ReferenceRegister register =
        ReferenceRegister.builder().store(directory.resolve("store")).start()) {
      assertThat(register.size()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("N60 a second process on the same file is rejected")
  void n60_rejectsAStoreUsedByAnotherProcess() throws Exception {
    Path store = directory.resolve("store");
    try (ReferenceRegister first = ReferenceRegister.builder().store(store).start()) {
      Process second =
          RegisterSubprocess.command(List.of("--store", store.toString(), "--port", "0", "--test"))
              .start();
      String output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(second.waitFor()).isEqualTo(2);
      assertThat(output.strip()).startsWith("Another register is using the store ").hasLineCount(1);
      assertThat(RegisterCaller.to(first, "AZ").grantNew()).startsWith("MID-99");
    }
  }

  @Test
  void reportsInOneSentenceWhyItCannotStart() throws Exception {
    Process process =
        RegisterSubprocess.command(
                List.of("--port", "0", "--test", "--import", directory.resolve("no").toString()))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(output.strip())
        .endsWith("the file does not exist. Nothing was imported.")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r09-short-row.csv|line 2: the row is too short: it has 3 cells, the header 8.",
        "r13-unclosed.csv|line 2: a quotation mark has no counterpart."
      })
  @DisplayName("N97 a damaged register file is named, with line and cause")
  void n97_namesFileLineAndCauseOfADamagedImport(String name, String cause) {
    String file = Path.of("src/test/resources/imports", name).toString();

    assertThat(run("--port", "0", "--test", "--import", file))
        .isEqualToIgnoringNewLines("2 " + file + ": " + cause + " Nothing was imported.");
  }

  @Test
  void rejectsInvalidArguments() {
    assertThat(run("--jdbc-url", "jdbc:h2:./x;LOCK_MODE=0")).contains("2 ").contains("LOCK_MODE");
    assertThat(run("--port", "x")).startsWith("2 ");
    assertThat(run("--token-file", "t")).startsWith("2 ").contains("--organization");
    assertThat(run("--issuer", "i")).startsWith("2 ").contains("--jwk-set-uri");
    assertThat(run("--store", "a", "--jdbc-url", "b")).startsWith("2 ");
  }

  @Test
  void printsItsUsage() {
    assertThat(run("--help")).startsWith("0 ").contains("provisional", "--store", "--token-file");
  }

  @Test
  void readsTheDatabaseFromTheEnvironmentAndNoPasswordFromTheCommandLine() {
    assertThat(run(Map.of("MID_ID_REGISTER_JDBC_URL", "jdbc:h2:./x;LOCK_MODE=0")))
        .startsWith("2 ")
        .contains("LOCK_MODE");
    assertThat(run("--jdbc-url", "jdbc:postgresql://localhost/r?user=u&password=canary"))
        .startsWith("2 ")
        .contains("contains a user or a password")
        .doesNotContain("canary");
    assertThat(run("--jdbc-url", "jdbc:postgresql://u:canary@localhost/r"))
        .startsWith("2 ")
        .doesNotContain("canary");
    assertThat(
            run(
                "--jdbc-url",
                "jdbc:postgresql://127.0.0.1:1/r",
                "--database-user",
                "u",
                "--database-password-file",
                "none"))
        .startsWith("2 ")
        .contains("password cannot be read");
    assertThat(
            run(
                Map.of("MID_ID_REGISTER_DATABASE_PASSWORD", "canary"),
                "--port",
                "0",
                "--jdbc-url",
                "jdbc:postgresql://127.0.0.1:1/r"))
        .startsWith("2 ")
        .contains("jdbc:postgresql://127.0.0.1:1/r cannot be opened: it does not respond")
        .doesNotContain("canary");
  }

  private static String run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private static String run(Map<String, String> environment, String... arguments) {
    StringWriter output = new StringWriter();
    CommandLine commandLine = RegisterCommand.commandLine(environment);
    commandLine.setOut(new PrintWriter(output));
    commandLine.setErr(new PrintWriter(output));
    return commandLine.execute(arguments) + " " + output;
  }
}
