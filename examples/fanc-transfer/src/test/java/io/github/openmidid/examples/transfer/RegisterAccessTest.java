package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("N94 the program states whose MID-IDs an access token sees")
class RegisterAccessTest {
  private static final MidId KNOWN = MidId.of("MID-9956-7396-98");
  private static final String UNKNOWN = "MID-ID\nMID-9912-3456-11\n";

  @TempDir private Path folder;
  private FakeRegister register;
  private ProgramRunner program;

  @BeforeEach
  void start() throws Exception {
    register = new FakeRegister(SampleFiles.register());
    program = new ProgramRunner(register);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Dit nummer is niet bij de MID-ID’s van AZ Voorbeeld, AZ Proef, UZ Elders en nog 2.",
        "fr | Ce numéro n’est pas parmi les MID-ID de AZ Voorbeeld, AZ Proef, UZ Elders et 2 autres.",
        "de | Diese Nummer ist nicht unter den MID-IDs von AZ Voorbeeld, AZ Proef, UZ Elders und 2",
        "en | This number is not among the MID-IDs of AZ Voorbeeld, AZ Proef, UZ Elders and 2 more."
      })
  void unknownIsWordedByTheOperators(String language, String sentence) throws Exception {
    register.access =
        access("own", List.of("AZ Voorbeeld", "AZ Proef", "UZ Elders", "AZ Vier", "AZ Vijf"));

    ProgramRunner.Result result = program.check(file(UNKNOWN), "--lang", language);

    assertThat(Files.readString(folder.resolve("t.csv.findings.csv"))).contains(sentence);
    assertThat(result.out()).contains("unknown", "AZ Vijf");
  }

  @Test
  void unknownIsWordedForASupplier() throws Exception {
    register.access = access("minimal", List.of());

    assertThat(program.check(file(UNKNOWN)).out().replaceAll("\\s+", " "))
        .contains("not among the MID-IDs for which Example delivers", "for which Example delivers");
  }

  @ParameterizedTest
  @CsvSource({"full, The register does not know this MID-ID", "later, does not state whether"})
  void unknownIsUnknownOnlyIfAllAreVisible(String extent, String sentence) throws Exception {
    register.access = access(extent, List.of());

    assertThat(program.check(file(UNKNOWN)).out().replaceAll("\\s+", " ")).contains(sentence);
  }

  @Test
  void validTokenOfARoleWithoutLookupsIsReported() throws Exception {
    register.access = new AccessInformation("FANC", Optional.empty(), "fanc", "none", List.of());

    ProgramRunner.Result result = program.check(file(UNKNOWN));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("accepts the access token, but its role (fanc) is not allowed to look up");
    assertThat(folder.resolve("t.csv.findings.csv")).doesNotExist();
  }

  @Test
  void aRegisterWithoutTheOperationIsStillUsed() throws Exception {
    FakeRegister old =
        new FakeRegister(SampleFiles.register()) {
          @Override
          public AccessInformation access() {
            throw new RegisterResponseException("no", 404, null, List.of(), null, null);
          }
        };

    ProgramRunner.Result result = new ProgramRunner(old).check(file("MID-ID\n" + KNOWN + "\n"));

    assertThat(result.exitCode()).isZero();
    assertThat(result.out().replaceAll("\\s+", " ")).contains("does not state whose MID-IDs");
  }

  @Test
  void swappedSerialNumbersAreFoundWithTheDeviceThatHasThem() throws Exception {
    List<MidId> midIds = SampleFiles.register().keySet().stream().limit(2).toList();
    register.cadastre =
        List.of(
            FakeDevices.device(
                midIds.get(0), Map.of(DeviceField.SERIAL_NUMBER, "60001"), Optional.empty()),
            FakeDevices.device(
                midIds.get(1), Map.of(DeviceField.SERIAL_NUMBER, "60002"), Optional.empty()));
    Path file =
        file(
            "MID-ID;Serial number\n"
                + (midIds.get(0) + ";60002\n")
                + (midIds.get(1) + ";SN 0060001\n"));

    ProgramRunner.Result result = program.check(file);

    assertThat(result.out().lines()).anyMatch(line -> line.matches("  serialNumber +2  B2 .*"));
    assertThat(result.out()).contains(midIds.get(0).toString(), midIds.get(1).toString());
  }

  @Test
  void fieldsThatTheRegisterDoesNotShowAreNamed() throws Exception {
    ProgramRunner.Result result =
        program.check(file("MID-ID;Serial number;Make\n" + KNOWN + ";60001;Siemens\n"));

    assertThat(result.out())
        .contains("Serial number: compared in 0 of the 1 rows", "Make: compared in 0 of the 1");
  }

  @Test
  void anOutputNeverOverwritesAnInput() throws Exception {
    Path file = file("MID-ID\n" + KNOWN + "\n");

    ProgramRunner.Result result = program.check(file, "--html", file.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("The report is not written to");
    assertThat(file).hasContent("MID-ID\n" + KNOWN);
  }

  @Test
  void theStandardInputIsCheckedUnderItsName() throws Exception {
    program.input =
        ("MID-ID\n" + KNOWN + "\nx\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);

    ProgramRunner.Result result = program.run("check", "-", "--findings-dir", folder.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).startsWith("stdin\n");
    assertThat(Files.readString(folder.resolve("stdin.findings.csv"))).contains("\nstdin;3;A3;");
  }

  private static AccessInformation access(String extent, List<String> operators) {
    return new AccessInformation("Example", Optional.empty(), "operator", extent, operators);
  }

  private Path file(String csv) throws IOException {
    return Files.writeString(folder.resolve("t.csv"), csv);
  }

  /** Verifies that the sample register is not empty, so that these tests cannot pass idly. */
  @Test
  void theSampleRegisterKnowsTheNumber() throws Exception {
    Registration registration = SampleFiles.register().get(KNOWN);
    assertThat(registration.isLinked()).isTrue();
  }
}
