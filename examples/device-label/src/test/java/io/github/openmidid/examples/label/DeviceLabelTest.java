package io.github.openmidid.examples.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.testing.TestFailure;
import io.github.openmidid.client.testing.TestMidIdClient;
import io.github.openmidid.examples.label.LabelRunner.Output;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceLabelTest {
  private static final String EXAMPLE = "MID-9912-3456-11";
  private static final String OTHER = "MID-1234-5678-89";
  private static final String REGISTER = "https://register.example/midIdRegister/v1";

  @TempDir Path folder;
  private Path png;
  private TestMidIdClient client = TestMidIdClient.of();
  private final LabelRunner program = new LabelRunner(register -> client);

  @BeforeEach
  void printOne() {
    png = folder.resolve("label.png");
  }

  private Output print(String... args) {
    return run("print", args);
  }

  /** Prints a small label to be read, because the time that reading takes grows with its area. */
  private void printSmall() {
    Output printed = print(OTHER, "--out=" + png, "--size=45x22mm", "--distance=0.5m", "--dpi=200");
    assertThat(printed.exitCode()).as(printed.err()).isZero();
  }

  private Output run(String command, String... args) {
    return program.run(Stream.concat(Stream.of(command), Stream.of(args)).toArray(String[]::new));
  }

  @Test
  void printsAndReadsBack() {
    Output printed = print("mid 9912 3456 11", "--out", png.toString());
    Output read = run("read", png.toString(), "--expect", "MID 9912 3456 11");

    assertThat(printed.exitCode()).isZero();
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out())
        .contains("MID-ID labels: 1, each 70 × 30 mm", "Data Matrix 16 × 16")
        .contains("module 0.508 mm (6 dots at 300 dpi)", "legible up to 1.27 m")
        .contains(EXAMPLE + " is in the range for tests")
        .contains("Print without scaling");
    assertThat(read).isEqualTo(new Output(0, read.out(), ""));
    assertThat(read.out())
        .contains("Data Matrix: " + EXAMPLE, "Nothing was looked up in a register");
    assertThat(program.registers).isEmpty();
  }

  @Test
  void everyOptionChangesTheLabel() {
    Output printed =
        print(
            OTHER,
            "--out=" + png,
            "--size=100 x 50 mm",
            "--symbol=QR",
            "--dpi=200",
            "--module=0,762mm",
            "--distance=150cm",
            "--text=7.5mm",
            "--lang=de,en");

    assertThat(printed.err()).isEmpty();
    assertThat(printed.out())
        .contains("100 × 50 mm", "QR 21 × 21", "0,762 mm (6 Punkte bei 200 dpi)", "7,5 mm hoch")
        .contains("lesbar bis 1,59 m")
        .doesNotContain("Tests");
    assertThat(run("read", png.toString()).out()).contains("QR: " + OTHER);
  }

  @Test
  void printsManyLabelsOnPagesAndOnSheets() throws Exception {
    Path pages = folder.resolve("pages.PDF");
    Path sheets = folder.resolve("sheets.pdf");

    assertThat(print(EXAMPLE, OTHER, EXAMPLE, "--out", pages.toString()).exitCode()).isZero();
    assertThat(
            print(
                    EXAMPLE,
                    OTHER,
                    "--out=" + sheets,
                    "--sheet=A4",
                    "--skip=29",
                    "--size=70x29.7mm",
                    "--sheet-margin=0x0mm",
                    "--sheet-gap=0x0mm")
                .err())
        .isEmpty();
    try (PDDocument document = Loader.loadPDF(pages.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
    }
    try (PDDocument document = Loader.loadPDF(sheets.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void replacesTheFileAndLeavesNoOther() throws Exception {
    Path svg = Files.writeString(folder.resolve("label.svg"), "old");

    assertThat(print(OTHER, "--out", svg.toString()).exitCode()).isZero();
    assertThat(Files.readString(svg)).contains("<title>" + OTHER + "</title>");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(svg);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MID-9912-3456-12 --out=a.pdf                     | MID-9912-3456-12: The check digits
          MID-9912-3456-11 --out=a.docx                    | ends in .pdf, .svg or .png
          MID-9912-3456-11 MID-1234-5678-89 --out=a.png    | svg and png hold one MID-ID label
          MID-9912-3456-11 --out=a.svg --sheet=a4          | svg and png hold one MID-ID label
          MID-9912-3456-11 --out=absent/a.pdf              | absent/a.pdf cannot be written
          MID-9912-3456-11 --out=a.pdf --size=70mm         | --size: “70mm” is not a width x height
          MID-9912-3456-11 --out=a.pdf --size=4x30mm       | from 5 to 420 mm
          MID-9912-3456-11 --out=a.pdf --size=70x30        | --size: “70x30” is not
          MID-9912-3456-11 --out=a.pdf --module=0.5        | --module: “0.5” is not a length
          MID-9912-3456-11 --out=a.pdf --distance=0m       | --distance: “0m” is not a length
          MID-9912-3456-11 --out=a.pdf --module=0.5mm      | 5.91 dots of a printer with 300 dpi
          MID-9912-3456-11 --out=a.pdf --module=0.1mm      | too small to be scanned
          MID-9912-3456-11 --out=a.pdf --text=4mm          | at 1 m, at least 4.7 mm
          MID-9912-3456-11 --out=a.pdf --size=60x12mm      | MID-ID label of 60 × 12 mm
          MID-9912-3456-11 --out=a.pdf --dpi=abc           | --dpi needs a value
          MID-9912-3456-11 --out=a.pdf --symbol=aztec      | --symbol needs a value
          MID-9912-3456-11 --out=a.pdf --sheet=a3          | --sheet needs a value
          MID-9912-3456-11 --out=a.pdf --skip=3            | add --sheet a4
          MID-9912-3456-11 --out=a.pdf --lang=nl,xx        | xx is geen van de talen
          MID-9912-3456-11 --out=a.pdf --gs1-prefix=12x    | 12x is not a GS1 company prefix
          MID-9912-3456-11 --out=a.pdf --colour=red        | --colour=red is not known here
          MID-9912-3456-11 --out=a.pdf --dpi=300 --dpi=600 | each option may be given at most once
          MID-9912-3456-11                                 | --out is missing
          --out=a.pdf                                      | MID-ID is missing
          """)
  void rejectsWithAReasonAndWritesNothing(String arguments, String reason) throws Exception {
    String[] args =
        Stream.of(arguments.split(" +", -1))
            .map(arg -> arg.replace("--out=", "--out=" + folder + "/"))
            .toArray(String[]::new);

    Output refused = print(args);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).startsWith("device-label: ").contains(reason).hasLineCount(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void reportsWhatDiffersFromTheExpectedMidId() {
    printSmall();

    Output read = run("read", png.toString(), "--expect", EXAMPLE);

    assertThat(read.exitCode()).isEqualTo(1);
    assertThat(read.out()).contains("! The symbol has " + OTHER + ", expected is " + EXAMPLE);
  }

  @Test
  void readsEveryImageAndReportsWhichCouldNotBeRead() throws Exception {
    printSmall();
    Path text = Files.writeString(folder.resolve("text.png"), "text");

    Output read = run("read", text.toString(), png.toString());

    assertThat(read.exitCode()).isEqualTo(2);
    assertThat(read.err()).contains("text.png is not an image");
    assertThat(read.out()).contains("Data Matrix: " + OTHER);
  }

  @Test
  void comparesWithTheRegister() {
    client = TestMidIdClient.of(registered(RegistrationStatus.LINKED));
    assertThat(readWithRegister(0))
        .contains("is linked to a device. Modality MRI; operator AZ Voorbeeld");
    client = TestMidIdClient.of(registered(RegistrationStatus.AVAILABLE));
    assertThat(readWithRegister(0))
        .contains("is granted, but not linked to a device now. Modality MRI; operator AZ");
    client = TestMidIdClient.of();
    assertThat(readWithRegister(1))
        .contains("! " + OTHER + " is not known to the register, or not visible");
  }

  @ParameterizedTest
  @CsvSource({
    "nl, kon niet worden gecontroleerd",
    "fr, Il n’a pas été possible de vérifier",
    "de, konnte nicht geprüft werden",
    "en, could not be checked"
  })
  void aPartialRegisterWithoutTheNumberDeniesNothing(String language, String words) {
    LabelRunner partial = new LabelRunner(register -> PartialRegister.client());
    printSmall();

    Output read = partial.run("read", png.toString(), "--register", REGISTER, "--lang", language);

    assertThat(read.exitCode()).isEqualTo(1);
    assertThat(read.out())
        .contains("! ", words)
        .doesNotContain("is not known", "niet bekend", "pas connu", "nicht bekannt");
  }

  private static Registration registered(RegistrationStatus status) {
    return Registration.of(MidId.of("MID-1234-5678-89"), Modality.MRI, "AZ Voorbeeld", status);
  }

  private String readWithRegister(int exitCode) {
    printSmall();
    Output read = run("read", png.toString(), "--register", REGISTER);
    assertThat(read.err()).isEmpty();
    assertThat(read.exitCode()).isEqualTo(exitCode);
    assertThat(read.out()).doesNotContain("Nothing was looked up");
    return read.out();
  }

  @Test
  void theTokenIsFromTheFileOrElseFromTheEnvironment() throws Exception {
    printSmall();
    Path token = Files.writeString(folder.resolve("token"), " from-file\n");

    run("read", png.toString(), "--register", REGISTER);
    run("read", png.toString(), "--register", REGISTER, "--token-file", token.toString());
    Output absent =
        run("read", png.toString(), "--register", REGISTER, "--token-file", folder + "/absent");

    assertThat(program.registers)
        .extracting(register -> new String(register.token().orElseThrow().get()))
        .containsExactly("from-environment", "from-file");
    assertThat(absent.exitCode()).isEqualTo(2);
    assertThat(absent.err()).contains("The access token cannot be read from");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(TestFailure.unreachable(), "does not answer"),
        Arguments.of(TestFailure.timeout(), "does not answer"),
        Arguments.of(TestFailure.notUnderstood(), "is not that of a register"),
        Arguments.of(TestFailure.rejected(401, "unauthorized"), "refuses access (HTTP 401)"),
        Arguments.of(TestFailure.rejected(403, "forbidden"), "refuses access (HTTP 403)"),
        Arguments.of(TestFailure.rejected(410, "gone"), "rejected the request (HTTP 410)"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aRegisterThatCannotRespondIsReported(TestFailure failure, String reason) {
    printSmall();
    client.fail(failure);

    Output read = run("read", png.toString(), "--register", REGISTER);

    assertThat(read.exitCode()).isEqualTo(2);
    assertThat(read.err()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://register.example/v1", "https://user@x/", "not an address"})
  void anAddressThatIsNotOneOfARegisterIsRejected(String address) {
    printSmall();
    LabelRunner real = new LabelRunner(register -> connect(register.connect()));

    Output read = real.run("read", png.toString(), "--register", address);

    assertThat(read.exitCode()).isEqualTo(2);
    assertThat(read.err()).contains("The address of the register is not valid");
  }

  private static MidIdClient connect(MidIdClient real) {
    real.close();
    throw new AssertionError("accepted");
  }

  @ParameterizedTest
  @CsvSource({"nl, Gebruik:", "fr, Utilisation", "de, Verwendung:", "en, Usage:"})
  void helpIsInTheLanguageOfTheUser(String language, String word) {
    program.locale = Locale.forLanguageTag(language);

    for (List<String> args : List.of(List.of("print"), List.of("read"), List.<String>of())) {
      Output help =
          program.run(Stream.concat(args.stream(), Stream.of("--help")).toArray(String[]::new));
      assertThat(help.exitCode()).isZero();
      assertThat(help.out()).contains(word).doesNotContainPattern("help\\.[a-z]|[$][{]");
    }
    assertThat(program.run().exitCode()).isEqualTo(2);
    assertThat(program.run().err()).contains("device-label --help").hasLineCount(1);
  }

  @Test
  void messagesNeverHoldControlCharacters() {
    Output refused = print("MID\u001B[31m", "--out", png.toString());

    assertThat(refused.err().getBytes(StandardCharsets.UTF_8)).doesNotContain(0x1B);
  }
}
