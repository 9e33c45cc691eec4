package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.examples.commandline.register.RegisterConnection;
import io.github.openmidid.examples.transfer.read.TransferReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests input that cannot be checked: one sentence, exit code 2 and no findings file. */
class BadInputTest {
  private static final String ADDRESS = "https://register.example/midIdRegister/v1";

  @TempDir private Path folder;
  private final FakeRegister register = new FakeRegister(Map.of());
  private final ProgramRunner program = new ProgramRunner(register);

  @Test
  void missingFilesAndFolders() throws Exception {
    Path missing = folder.resolve("missing.csv");
    assertProblem(
        program.check(missing), missing + " does not exist. Check the name and the folder.");
    assertProblem(
        program.check(folder), folder + " is a folder. Name the file in it that is to be checked.");
  }

  @Test
  void filesWithoutContent() throws Exception {
    Path empty = file("empty.csv", "");
    Path blank = file("blank.csv", " \r\n;\r\n");
    assertProblem(
        program.check(empty), empty + " is empty. Save the transfer file again as csv or xlsx.");
    assertProblem(
        program.check(blank), "blank.csv is empty. Save the transfer file again as csv or xlsx.");
  }

  @Test
  void fileBeyondTheMaximumSize() throws Exception {
    Path file = folder.resolve("large.csv");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(TransferReader.MAX_SIZE + 1);
    }

    assertProblem(program.check(file), file + " is larger than 128 MB.");
  }

  @ParameterizedTest
  @CsvSource({
    "nl, heeft geen kolom met toestelnummers. Gevonden kolommen: Naam",
    "fr, n’a pas de colonne avec les numéros d’appareil. Colonnes trouvées\u00a0: Naam",
    "de, hat keine Spalte mit Gerätenummern. Gefundene Spalten: Naam",
    "en, has no column with device numbers. Columns found: Naam",
  })
  void fileWithoutTheColumnNamesWhatItHas(String language, String expected) throws Exception {
    ProgramRunner.Result result =
        program.check(file("no.csv", "Naam;Serie\na;b\n"), "--lang", language);

    assertProblem(result, "no.csv " + expected + ", Serie");
  }

  @ParameterizedTest
  @CsvSource({
    "nl, is een werkmap van Excel van vóór 2007 (.xls).",
    "fr, est un classeur d’Excel antérieur à 2007 (.xls).",
    "de, ist eine Arbeitsmappe von Excel vor 2007 (.xls).",
    "en, is a workbook of Excel before 2007 (.xls).",
  })
  void oldExcelUnderAnyName(String language, String expected) throws Exception {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    Path file = Files.write(folder.resolve("renamed.xlsx"), ole);

    assertProblem(program.check(file, "--lang", language), file + " " + expected);
  }

  @Test
  void truncatedWorkbook() throws Exception {
    byte[] whole = Files.readAllBytes(SampleFiles.file("transfer-nl.xlsx"));
    Path file = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2));

    assertProblem(program.check(file), file + " is damaged or is not an Excel workbook (.xlsx).");
  }

  @Test
  void registerIsNotCalledIfNothingCanBeChecked() throws Exception {
    program.check(file("empty.csv", ""));

    assertThat(program.accesses).isEmpty();
  }

  @Test
  void otherFilesAreStillChecked() throws Exception {
    Path good = file("good.csv", "MID-ID\nMID-9912-3456-11\n");
    ProgramRunner.Result result =
        program.run("check", folder.resolve("no.csv").toString(), good.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.out()).contains("good.csv").contains("unknown");
    assertThat(folder.resolve("good.csv.findings.csv")).exists();
  }

  @Test
  void registerThatDoesNotRespond() throws Exception {
    register.failure = new RegisterUnavailableException("connect refused", null, null);
    assertRegisterProblem("The register " + ADDRESS + " does not answer. Check the address");
  }

  @Test
  void unreachableRegisterWithTheRealClient() throws Exception {
    ProgramRunner real = new ProgramRunner(RegisterConnection::connect);
    Path file = file("a.csv", "MID-ID\nMID-9912-3456-11\n");
    try (Socket reserved = new Socket()) { // nothing listens on its port
      reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String address = "http://127.0.0.1:" + reserved.getLocalPort() + "/midIdRegister/v1";

      assertProblem(
          real.check(file, "--register", address, "--allow-http-to-loopback"),
          "The register " + address + " does not answer.");
      assertProblem(
          real.check(file, "--register", address),
          "The address of the register is not valid. It begins with https://");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, does not accept the access token (HTTP 401). Give a valid access token",
    "403, 'knows the access token, but its role is not allowed to do this (HTTP 403).'",
    "400, rejected the request (HTTP 400). Ask the help desk of the register.",
    "429, rejected the request (HTTP 429). Ask the help desk of the register.",
  })
  void registerThatRejectsRequests(int status, String expected) throws Exception {
    register.failure = new RegisterResponseException("no", status, null, List.of(), null, null);
    assertRegisterProblem("The register " + ADDRESS + " " + expected);
  }

  @Test
  void responseOfAnotherServer() throws Exception {
    register.failure = new RegisterProtocolException("text/html", null, null);
    assertRegisterProblem("The response of " + ADDRESS + " is not that of a register.");
  }

  @Test
  void registerOfAnotherFormat() throws Exception {
    register.information = new RegisterInformation("production", "final", "official");
    assertRegisterProblem("The register uses the format “final” and this program checks against");
  }

  @Test
  void urlThatTheClientRejects() throws Exception {
    ProgramRunner rejecting =
        new ProgramRunner(
            access -> {
              throw new IllegalArgumentException("user:secret@");
            });
    ProgramRunner.Result result = rejecting.check(file("a.csv", "MID-ID\nx\n"));

    assertProblem(result, "The address of the register is not valid. It begins with https://");
    assertThat(result.err()).doesNotContain("secret");
  }

  @Test
  void unexpectedException() throws Exception {
    register.failure = new IllegalStateException("internal detail");
    ProgramRunner.Result result = program.check(file("a.csv", "MID-ID\nx\n"));

    assertProblem(result, "An unexpected error (IllegalStateException) has stopped the check.");
    assertThat(result.err()).doesNotContain("internal detail");
  }

  @Test
  void findingsFileThatCannotBeWritten() throws Exception {
    Path blocked = file("blocked", "a file where a folder should be");
    ProgramRunner.Result result =
        program.check(file("a.csv", "MID-ID\nx\n"), "--findings-dir", blocked.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("The findings cannot be written to " + blocked);
    assertThat(result.out()).contains("prefix").doesNotContain("All findings are in");
  }

  @Test
  void findingsNeverReplaceAnInput() throws Exception {
    Path input = file("a.csv", "MID-ID\nx\n");
    Path second = file("a.csv.findings.csv", "MID-ID\ny\n");
    ProgramRunner.Result result = program.run("check", input.toString(), second.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(input + " was not checked");
    assertThat(second).hasContent("MID-ID\ny\n");
  }

  @Test
  void filesOfTheSameNameDoNotShareAFindingsFile() throws Exception {
    Path first = file("a.csv", "MID-ID\nx\n");
    Path second = Files.createDirectory(folder.resolve("b")).resolve("a.csv");
    Files.copy(first, second);
    Path findings = folder.resolve("findings");
    ProgramRunner.Result result =
        program.run(
            "check", first.toString(), second.toString(), "--findings-dir", findings.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(second + " was not checked");
    assertThat(findings.resolve("a.csv.findings.csv")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MID-ID\nx", "MID-ID;Modality\nx;CT\ny;\n"})
  void sameFileTwiceIsCheckedOnce(String csv) throws Exception {
    String file = file("a.csv", csv).toString();
    ProgramRunner.Result result = program.run("check", file, file);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.out().lines().filter("a.csv"::equals)).hasSize(1);
  }

  private void assertRegisterProblem(String sentence) throws Exception {
    assertProblem(program.check(file("a.csv", "MID-ID\nMID-9912-3456-11\n")), sentence);
    assertThat(register.closed).isTrue();
  }

  private void assertProblem(ProgramRunner.Result result, String sentence) throws IOException {
    assertThat(result.err()).contains("fanc-transfer: ").contains(sentence);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(f -> f.getFileName().toString().matches(".*(findings|tmp).*"));
    }
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
