package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffAndReconcileTest {
  private static final String OLD = "MID-ID;Serial number\nMID-9956-7396-98;60001\n";
  private static final MidId ONE = MidId.ofSerial(40_000_001);

  @TempDir private Path folder;
  private FakeRegister register;
  private ProgramRunner program;

  @BeforeEach
  void start() throws Exception {
    register = new FakeRegister(SampleFiles.register());
    register.cadastre =
        List.of(
            FakeDevices.device(
                ONE,
                Map.of(
                    DeviceField.MAKE, "Philips",
                    DeviceField.OPERATOR, "AZ Voorbeeld",
                    DeviceField.SERIAL_NUMBER, "550020"),
                Optional.empty()));
    program = new ProgramRunner(register);
  }

  @Test
  void diffNeedsNoRegister() throws Exception {
    program.environment.clear();

    ProgramRunner.Result result = diff(file("old.csv", OLD), file("new.csv", OLD));

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(program.accesses).isEmpty();
  }

  @Test
  void aFieldThatOnlyOneMonthHasIsNotNothingToSend() throws Exception {
    ProgramRunner.Result result =
        diff(file("old.csv", OLD), file("new.csv", "MID-ID\nMID-9956-7396-98\n"));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("only one of the two files has this data: serial number")
        .doesNotContain("No changes");
  }

  @Test
  void unreadDataIsNotNothingToSend() throws Exception {
    String more = OLD + "x;\"a\n;b;c\n;d\"\n";
    ProgramRunner.Result result = diff(file("old.csv", more), file("new.csv", more));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("was not read").doesNotContain("No changes");
  }

  @Test
  void theStandardInputIsOneOfTheTwo() throws Exception {
    program.input = OLD.getBytes(StandardCharsets.UTF_8);

    ProgramRunner.Result result = diff(Path.of("-"), file("new.csv", OLD));

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("stdin → new.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "new.csv", "./new.csv"})
  void aFileIsNotComparedWithItself(String name) throws Exception {
    Path file = file("new.csv", OLD);
    Path other = name.equals("-") ? Path.of("-") : folder.resolve(name);

    ProgramRunner.Result result = diff(name.equals("-") ? other : file, other);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("is named twice");
  }

  @Test
  void aMissingFileIsReportedAndNothingWritten() throws Exception {
    ProgramRunner.Result result = diff(folder.resolve("no.csv"), file("new.csv", OLD));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no.csv does not exist");
    assertThat(folder.resolve("new.csv.changes.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void pagesAreSelfContained(String language) throws Exception {
    Path diff = folder.resolve("diff.html");
    Path assets = folder.resolve("assets.html");
    Path old = file("old.csv", OLD);
    program.run(
        "diff",
        old.toString(),
        file("new.csv", "MID-ID;Serial number\nMID-9956-7396-98;<b>\nMID-9900-5697-14;1\n")
            .toString(),
        "--html",
        diff.toString(),
        "--lang",
        language);
    reconcile("Serial number;Make\n550020;<i>\n", "--html", assets.toString(), "--lang", language);

    assertThat(List.of(Files.readString(diff), Files.readString(assets)))
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("<html lang=\"" + language + "\">", "<ol class=\"rows\">")
                    .doesNotContain("<script", " src=", "url(", "<link", "<b>", "<i>"));
  }

  @Test
  void anAssetListNeedsNoDeviceNumbers() throws Exception {
    ProgramRunner.Result result = reconcile("Make;Serial number\nPHILIPS;INCISIVE CT N 550020\n");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("Nothing to review in what was compared.", "In list and register            1");
    assertThat(Files.readString(folder.resolve("assets.csv.reconciliation.csv")))
        .contains("INCISIVE CT N 550020;550020;matches");
  }

  @Test
  void aContradictionShowsBothValues() throws Exception {
    ProgramRunner.Result result =
        reconcile("MID-ID;Make;Serial number\n" + ONE + ";Philips;770011\n");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("Conflicting, row 2", "(770011 ≠ 550020)");
  }

  @Test
  void theLastTransferIsComparedToo() throws Exception {
    Path last = file("last.csv", "MID-ID;Serial number\n" + ONE + ";550020\nMID-9956-7396-98;1\n");

    ProgramRunner.Result result =
        reconcile("Make;Serial number\nPhilips;550020\n", "--last-transfer", last.toString());

    assertThat(result.out()).contains("Only in data transfer           1");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void aRegisterThatShowsNoDevicesIsNoResult() throws Exception {
    register.cadastre = List.of();

    ProgramRunner.Result result = reconcile("Serial number\n550020\n");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("shows no devices");
    assertThat(folder.resolve("assets.csv.reconciliation.csv")).doesNotExist();
  }

  @Test
  void aListWithoutNumbersIsRejectedWithItsHeaders() throws Exception {
    ProgramRunner.Result result = reconcile("Room;Colour\n1;red\n");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no column with serial numbers or device numbers");
  }

  private ProgramRunner.Result diff(Path one, Path other) {
    return program.run(
        "diff", one.toString(), other.toString(), "--findings-dir", folder.toString());
  }

  private ProgramRunner.Result reconcile(String csv, String... options) throws IOException {
    String[] args = new String[options.length + 2];
    args[0] = "reconcile";
    args[1] = file("assets.csv", csv).toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return program.run(args);
  }

  private Path file(String name, String csv) throws IOException {
    return Files.writeString(folder.resolve(name), csv);
  }
}
