package io.github.openmidid.examples.dicom;

import static io.github.openmidid.examples.dicom.DicomWriter.EXPLICIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.testing.TestMidIdClient;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the program on files in a folder. */
class DicomMatchTest {
  private static final MidId CT = MidId.of("MID-9956-7396-98");
  private static final MidId OTHER = MidId.of("MID-9912-3456-11");
  private static final String HEADER =
      "MID-ID;Modaliteit;Merk;Model;Serienummer;Datum ingebruikname;Buiten gebruik\n";
  private static final String CT_ROW = CT + ";CT;PHILIPS;Incisive CT;SN 550020;01/03/2024;\n";

  private static final Pattern SPACE = Pattern.compile(" ");

  @TempDir private Path folder;
  private Path images;
  private MatchRunner program;

  @BeforeEach
  void start() throws IOException {
    images = Files.createDirectory(folder.resolve("images"));
    program = new MatchRunner(() -> TestMidIdClient.of(registration(CT), registration(OTHER)));
    write("devices.csv", HEADER + CT_ROW);
  }

  private static Registration registration(MidId midId) {
    return Registration.of(midId, Modality.CT, "AZ Voorbeeld", RegistrationStatus.LINKED);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void image(String name) throws IOException {
    Path file = images.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, SampleObjects.image(EXPLICIT, true));
  }

  private MatchRunner.Output run(String... more) {
    String[] first = {
      images.toString(),
      "--register",
      "https://register.example/v1",
      "--directory",
      folder.resolve("devices.csv").toString(),
      "--out",
      folder.resolve("out.csv").toString()
    };
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return program.run(all);
  }

  private List<String> rows() throws IOException {
    String csv = Files.readString(folder.resolve("out.csv"));
    assertThat(csv).startsWith("\uFEFFpath;outcome;midId;maker;model;serial;origin;reason\r\n");
    return csv.lines().skip(1).toList();
  }

  @Test
  void objectsOfAKnownDeviceAreCertain() throws IOException {
    image("b/IM1");
    image("a/IM2");
    image("IM3");

    MatchRunner.Output output = run();

    assertThat(output.err()).isEmpty();
    assertThat(output.exitCode()).isZero();
    assertThat(output.out())
        .contains(CT + ": certain")
        .contains("Objects: 3; studies from 2026-03-14 up to and including 2026-03-14")
        .contains(
            "Serial number: matches – stated: 550020 (header of the file); registered: SN 550020")
        .contains("The register knows all MID-IDs of the list.");
    assertThat(rows())
        .hasSize(3)
        .allSatisfy(
            row ->
                assertThat(row).contains(";certain;" + CT + ";Philips;INCISIVE CT;550020;header;"));
    assertThat(
            rows().stream()
                .map(row -> images.relativize(Path.of(row.substring(0, row.indexOf(';'))))))
        .containsExactly(Path.of("IM3"), Path.of("a/IM2"), Path.of("b/IM1"));
  }

  @Test
  void nothingOfAPatientAppears() throws IOException {
    image("IM1");
    Files.write(images.resolve("SR1"), SampleObjects.doseReport());
    Files.write(images.resolve("CUT"), Arrays.copyOf(SampleObjects.image(EXPLICIT, true), 700));
    Path page = folder.resolve("page.html");

    MatchRunner.Output output = run("--html", page.toString());

    String all =
        output.out()
            + output.err()
            + Files.readString(page)
            + Files.readString(folder.resolve("out.csv"));
    assertThat(all).doesNotContain("CANARY").doesNotContain("85073003328").contains("989801");
  }

  @Test
  void otherFilesAreCountedAndNoErrors() throws IOException {
    image("IM1");
    Files.writeString(images.resolve("README.TXT"), "text");
    Files.createFile(images.resolve("empty"));
    Files.write(images.resolve("DICOMDIR"), mediaDirectory());

    MatchRunner.Output output = run();

    assertThat(output.exitCode()).isZero();
    assertThat(output.out())
        .contains("no DICOM file: 2")
        .contains("list of files of a medium (DICOMDIR): 1");
    assertThat(rows()).hasSize(4).anyMatch(row -> row.contains(";notDicom;"));
  }

  private static byte[] mediaDirectory() {
    byte[] meta =
        new DicomWriter(EXPLICIT, false)
            .text(0x0002_0002, "UI", "1.2.840.10008.1.3.10")
            .text(0x0002_0010, "UI", EXPLICIT)
            .bytes();
    byte[] file = new byte[132 + meta.length];
    System.arraycopy("DICM".getBytes(StandardCharsets.US_ASCII), 0, file, 128, 4);
    System.arraycopy(meta, 0, file, 132, meta.length);
    return file;
  }

  /** The missing part of a truncated file may name another device. */
  @Test
  void truncatedFilesAreNeverCertain() throws IOException {
    byte[] image = SampleObjects.image(EXPLICIT, true);
    int serial = new String(image, StandardCharsets.ISO_8859_1).indexOf("550020");
    Files.write(images.resolve("IM1"), Arrays.copyOf(image, serial + 10));

    MatchRunner.Output output = run();

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.out()).contains(CT + ": probable").contains("truncated files: 1");
    assertThat(rows()).singleElement().asString().contains(";probable;").contains("is truncated");
  }

  @Test
  void damagedFilesAreOutcomesWithAReason() throws IOException {
    image("IM1");
    byte[] image = SampleObjects.image(DicomWriter.DEFLATED, true);
    Arrays.fill(image, image.length - 60, image.length - 20, (byte) 0xFF);
    Files.write(images.resolve("IM2"), image);

    MatchRunner.Output output = run();

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(rows()).hasSize(2).noneMatch(row -> row.contains("IM2;certain"));
  }

  @Test
  void loopsOfLinksEndAndResultsAreNotRead() throws IOException {
    image("a/IM1");
    Files.createSymbolicLink(images.resolve("a/loop"), images);
    Files.createSymbolicLink(images.resolve("gone"), images.resolve("nowhere"));
    Path out = images.resolve("out.csv");

    MatchRunner.Output output = run("--html", images.resolve("page.html").toString());
    assertThat(output.exitCode()).isEqualTo(1); // a link to nowhere cannot be read
    assertThat(rows()).hasSize(2);

    Files.delete(images.resolve("gone"));
    output =
        program.run(
            images.toString(),
            "--register=https://register.example/v1",
            "--directory=" + folder.resolve("devices.csv"),
            "--out=" + out,
            "--html=" + images.resolve("page.html"));
    assertThat(output.exitCode()).isZero();
    assertThat(Files.readString(out).lines()).hasSize(2);
    try (var files = Files.list(images)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  @Test
  void aFolderWithoutObjectsIsSomethingToLookAt() {
    MatchRunner.Output output = run();

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.out()).contains("There are no DICOM objects");
  }

  @Test
  void aMidIdThatTheRegisterDoesNotKnowIsReported() throws IOException {
    image("IM1");
    program = new MatchRunner(() -> TestMidIdClient.of(registration(OTHER)));

    MatchRunner.Output output = run();

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.out())
        .contains("that the register does not know: 1 (" + CT + ")", "does not know this MID-ID");
  }

  @Test
  void rowsThatCannotBeUsedAreReported() throws IOException {
    image("IM1");
    write(
        "devices.csv",
        HEADER
            + CT_ROW
            + OTHER
            + ";CT;GE;Revolution;7;soon;\n"
            + OTHER
            + ";CT;GE;Revolution;8;;\n"
            + "2024-1;CT;GE;Revolution;9;;\n"
            + ";Foto;GE;X;10;;\n");

    MatchRunner.Output output = run();

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.out())
        .contains(
            "devices.csv: MID-IDs with rows that contradict each other, none of which is used: 1 ("
                + OTHER
                + ")")
        .contains("text that is not a MID-ID, which are not used: 1 (row 5)")
        .contains("devices.csv: rows without MID-ID, which are not used: 1 (row 6)")
        .contains("texts that are not a date and are not compared: 1 (row 3)")
        .contains("Devices to compare with: 1");
  }

  @Test
  void aliasesDecideAndNewStationsAreNoticed() throws IOException {
    image("IM1");
    write("devices.csv", HEADER + CT + ";CT;;;;;\n");
    Path aliases =
        write(
            "aliases.csv",
            "midId;model;serialNumber;stationName;observerUid\n"
                + CT
                + ";INCISIVE CT;;CT-2;\n"
                + OTHER
                + ";;12;;\n"
                + CT
                + ";;;CT-2;\n");

    MatchRunner.Output output = run("--aliases", aliases.toString());

    assertThat(output.out())
        .contains(CT + ": certain")
        .contains("their MID-ID is not among the devices: 1 (" + OTHER + ")")
        .contains("which are not used: 1 (row 4)")
        .doesNotContain("a station that the list of aliases does not have");
    assertThat(output.exitCode()).isEqualTo(1);

    write(
        "aliases.csv", "midId;serialNumber;stationName\n" + CT + ";550020;\n" + CT + ";99;CT-1\n");
    output = run("--aliases", aliases.toString());

    assertThat(output.out()).contains("a station that the list of aliases does not have: CT-2");
    assertThat(output.exitCode()).isZero();
  }

  @Test
  void thePageIsSelfContained() throws IOException {
    image("IM1");
    Path page = folder.resolve("page.html");

    assertThat(run("--html", page.toString(), "--lang", "nl").exitCode()).isZero();

    assertThat(Files.readString(page))
        .contains("<html lang=\"nl\">", "default-src 'none'", CT + ": zeker")
        .doesNotContain("<script", "http:", "https://fonts", "src=");
  }

  @Test
  void resultsOverwriteNoInput() throws IOException {
    image("IM1");
    Path image = images.resolve("IM1");
    byte[] before = Files.readAllBytes(image);

    assertThat(run("--html", image.toString()).exitCode()).isEqualTo(2);
    assertThat(run("--html", folder.resolve("devices.csv").toString()).exitCode()).isEqualTo(2);
    assertThat(run("--html", folder.resolve("out.csv").toString()).exitCode()).isEqualTo(2);
    assertThat(image).hasBinaryContent(before);
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--lang xx | not one of the languages",
        "--nothing | is not known here",
        "--html | needs a value",
        "--snapshot s | Two registers",
        "nowhere | nowhere does not exist",
        "--token-file nowhere | cannot be read from nowhere",
        "--aliases nowhere | nowhere does not exist",
      })
  void problemsAreOneSentence(String arguments, String message) throws IOException {
    image("IM1");

    MatchRunner.Output output = run(arguments.strip().replace(' ', '=').replace("nowhere=", ""));

    assertThat(output.exitCode()).isEqualTo(2);
    assertThat(output.err()).startsWith("dicom-match: ").contains(message.strip()).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nowhere | A snapshot needs two options",
        "nowhere --snapshot-key=nowhere | The key cannot be read from nowhere",
        "nowhere --snapshot-key=devices.csv | is not the public key",
      })
  void aSnapshotNeedsItsKey(String snapshot, String message) throws IOException {
    image("IM1");
    String arguments = "--snapshot=" + snapshot.replace("devices.csv", folder + "/devices.csv");
    List<String> all = new ArrayList<>(List.of(images.toString()));
    all.addAll(List.of(SPACE.split(arguments.strip())));

    MatchRunner.Output output = program.run(all.toArray(String[]::new));

    assertThat(output.exitCode()).isEqualTo(2);
    assertThat(output.err()).contains(message);
  }

  @Test
  void aSnapshotChecksTheMidIdsOfTheList() throws IOException {
    image("IM1");
    String[] arguments = {
      images.toString(),
      "--snapshot=../data/register.snapshot",
      "--snapshot-key=../data/register-snapshot-key.pem"
    };
    assertThat(program.run(arguments).err()).contains("A snapshot has no serial numbers");

    write(
        "devices.csv",
        HEADER + "MID-9900-0027-49;CT;PHILIPS;Incisive CT;550020;;\n" + OTHER + ";MRI;GE;X;77;;\n");
    String[] all = Arrays.copyOf(arguments, 4);
    all[3] = "--directory=" + folder.resolve("devices.csv");
    MatchRunner.Output output = program.run(all);

    assertThat(output.out())
        .contains("MID-9900-0027-49: certain", "State of the register: 2026-")
        .contains("that the register does not know: 1 (" + OTHER + ")");
    assertThat(output.exitCode()).isEqualTo(1);
  }

  @Test
  void aRegisterIsNeeded() {
    MatchRunner.Output output = program.run(images.toString());

    assertThat(output.exitCode()).isEqualTo(2);
    assertThat(output.err()).contains("No register is given");
    assertThat(program.run().exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void helpIsThereInEachLanguage(String language) {
    program.locale = Locale.forLanguageTag(language);

    MatchRunner.Output output = program.run("--help");

    assertThat(output.exitCode()).isZero();
    assertThat(output.out())
        .contains("--directory", "--aliases", "MID-ID")
        .doesNotContain("help.help", "${");
  }
}
