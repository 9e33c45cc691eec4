package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.RegisterConnection;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.transfer.FancTransfer;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the library, the register and the checker together over HTTP. */
@Tag("slow")
class EndToEndTest {
  private static final Path DATA = Path.of(System.getProperty("basedir", "."), "..", "data");
  private static final List<String> STEPS =
      List.of("request", "validate", "resolve", "offline", "check");
  private static final String OPERATOR = "AZ Voorbeeld Gent";

  private static ReferenceRegister register;
  private static MidIdClient client;

  @TempDir private Path findingsDir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    register = ReferenceRegister.builder().importing(DATA.resolve("register.csv")).start();
    client =
        MidIdClient.builder()
            .baseUrl(register.baseUrl())
            .accessToken(() -> register.accessToken(OPERATOR, Scopes.ALL, Duration.ofHours(1)))
            .allowHttpToLoopback()
            .build();
  }

  @AfterAll
  static void stop() {
    client.close();
    register.close();
  }

  private RuntimeEnvironment runtime(String language) {
    return new RuntimeEnvironment(
        Map.of(
            "MID_ID_REGISTER",
            register.baseUrl().toString(),
            "MID_ID_TOKEN",
            new String(
                register.accessToken("FPS Health", Role.FPS_HEALTH.scopes(), Duration.ofHours(1)))),
        Locale.forLanguageTag(language),
        Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
        System::nanoTime,
        InputStream.nullInputStream(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        false,
        RegisterConnection::connect);
  }

  /** The verdict of a row is its first error in the findings file. */
  @ParameterizedTest
  @ValueSource(strings = {"transfer-nl.csv", "transfer-fr.csv", "transfer-nl.xlsx"})
  void everyRowOfTheSampleFilesGetsItsExpectedVerdict(String name) throws IOException {
    int exitCode =
        FancTransfer.run(
            runtime("en"),
            "check",
            DATA.resolve(name).toString(),
            "--allow-http-to-loopback",
            "--legacy-pattern=X-[0-9]{5}",
            "--findings-dir=" + findingsDir);

    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isEqualTo(1);
    Map<Integer, String> firstErrors = firstErrors(findingsDir.resolve(name + ".findings.csv"));
    List<String> expected =
        Files.readAllLines(DATA.resolve("expected.csv"), StandardCharsets.UTF_8);
    assertThat(expected).hasSize(819);
    for (String row : expected.subList(1, expected.size())) {
      int line = Integer.parseInt(row.substring(0, row.indexOf(',')));
      String verdict = row.substring(0, row.lastIndexOf(',')).replaceFirst(".*,", "");
      assertThat(firstErrors.getOrDefault(line, "ok"))
          .as("%s, row %s", name, row)
          .isEqualTo(verdict);
    }
    assertThat(firstErrors).hasSize(153);
  }

  private static Map<Integer, String> firstErrors(Path findings) throws IOException {
    Map<Integer, String> first = new java.util.HashMap<>();
    for (String row : Files.readAllLines(findings, StandardCharsets.UTF_8)) {
      String[] cells = row.split(";", -1);
      if (cells[3].equals("error")) {
        first.putIfAbsent(Integer.valueOf(cells[1]), cells[4]);
      }
    }
    return first;
  }

  @Test
  void aRequestedIdentifierIsFoundAndListed() {
    try (MidIdClient own =
        MidIdClient.builder()
            .baseUrl(register.baseUrl())
            .accessToken(() -> register.accessToken(OPERATOR))
            .allowHttpToLoopback()
            .build()) {
      MidIdRequest request = MidIdRequest.of(Modality.PET_MRI);
      Registration granted = own.midIds().request(request);

      assertThat(granted.operator()).contains(OPERATOR);
      assertThat(granted.modality()).contains(Modality.PET_MRI);
      assertThat(granted.status()).isEqualTo(RegistrationStatus.AVAILABLE);
      assertThat(own.midIds().request(request)).isEqualTo(granted);
      assertThat(own.find(granted.midId())).contains(granted);
      assertThat(own.midIds().list(MidIdFilter.all().withModalities(Modality.PET_MRI)))
          .contains(granted)
          .allMatch(registration -> registration.operator().equals(Optional.of(OPERATOR)));
    }
  }

  @Test
  void rejectsAReferenceUsedForAnotherModality() {
    MidIdRequest request = MidIdRequest.of(Modality.CT);
    client.midIds().request(request);
    MidIdRequest other = new MidIdRequest(request.requestReference(), Modality.MRI);
    org.assertj.core.api.Assertions.assertThatExceptionOfType(RegisterResponseException.class)
        .isThrownBy(() -> client.midIds().request(other))
        .satisfies(e -> assertThat(e.status()).isEqualTo(409))
        .satisfies(
            e ->
                assertThat(e.problemType())
                    .contains("urn:problem-type:openmidid:midIdRegister:requestReferenceReused"));
  }

  @Test
  void thousandsOfIdentifiersAreResolvedInOrder() throws IOException {
    try (Stream<String> lines = Files.lines(DATA.resolve("register.csv"))) {
      List<MidId> known = lines.skip(1).map(line -> MidId.of(line.substring(0, 16))).toList();
      List<MidId> requested =
          Stream.concat(known.stream(), Stream.of(MidId.of("MID-1234-5678-89"))).toList();
      assertThat(client.findAll(requested).keySet()).containsExactlyElementsOf(known);
    }
  }

  @Test
  void anIdentifierThatWasNeverGrantedIsNotKnown() {
    assertThat(client.find(MidId.of("MID-1234-5678-89"))).isEmpty();
  }

  @Test
  void theListGoesOnOverManyPages() {
    try (MidIdClient other =
        MidIdClient.builder()
            .baseUrl(register.baseUrl())
            .accessToken(() -> register.accessToken("Many identifiers"))
            .allowHttpToLoopback()
            .build()) {
      for (int i = 0; i < 120; i++) {
        other.midIds().request(Modality.CT);
      }
      assertThat(other.midIds().list(MidIdFilter.all()))
          .hasSize(120)
          .extracting(Registration::midId)
          .doesNotHaveDuplicates()
          .isSorted();
      assertThat(other.midIds().list(MidIdFilter.all().withStatus(RegistrationStatus.LINKED)))
          .isEmpty();
    }
  }

  @Test
  void rejectsAnInvalidToken() {
    try (MidIdClient other =
        MidIdClient.builder()
            .baseUrl(register.baseUrl())
            .accessToken("not.a.token"::toCharArray)
            .allowHttpToLoopback()
            .build()) {
      org.assertj.core.api.Assertions.assertThatExceptionOfType(RegisterResponseException.class)
          .isThrownBy(() -> other.find(MidId.of("MID-1234-5678-89")))
          .satisfies(e -> assertThat(e.status()).isEqualTo(401));
    }
  }

  @Test
  void aRegisterThatIsClosedIsUnavailable() {
    ReferenceRegister gone = ReferenceRegister.start();
    try (MidIdClient other =
        MidIdClient.builder().baseUrl(gone.baseUrl()).allowHttpToLoopback().build()) {
      assertThat(other.register().isTest()).isTrue();
      gone.close();
      org.assertj.core.api.Assertions.assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(other::register);
    }
  }

  /** Each step prints in the language of the user, and in no other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|toegekend, status: beschikbaar|De controlecijfers kloppen niet|"
            + "CT, Sint-Specimen Brussel, gelinkt|niet bekend in het register",
        "fr|attribué, statut\u00a0: disponible|Les chiffres de contrôle ne correspondent pas|"
            + "CT, Sint-Specimen Brussel, lié|inconnu du registre",
        "de|zugeteilt, Status: verfügbar|Die Prüfziffern stimmen nicht|"
            + "CT, Sint-Specimen Brussel, verknüpft|dem Register nicht bekannt",
        "en|granted, status: available|The check digits do not match|"
            + "CT, Sint-Specimen Brussel, linked|not known to the register"
      })
  void theQuickStartSpeaksOneLanguage(
      String language, String granted, String fault, String known, String unknown) {
    int exitCode =
        new Quickstart(runtime(language))
            .steps(register, client, DATA, DATA.resolve("transfer-nl.xlsx"), findingsDir);

    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isZero();
    String text = out.toString();
    assertThat(text).contains(granted, fault, known, unknown, "818");
    for (String other : List.of("nl", "fr", "de", "en")) {
      if (!other.equals(language)) {
        for (String step : STEPS) {
          assertThat(text).doesNotContain(heading(other, step));
        }
      }
    }
    assertThat(STEPS).allSatisfy(step -> assertThat(text).contains(heading(language, step)));
    assertThat(findingsDir.resolve("transfer-nl.xlsx.findings.csv")).exists();
  }

  /** Returns the longest part of a heading without arguments. */
  private static String heading(String language, String step) {
    String text =
        new QuickstartOutput(new PrintWriter(new StringWriter()), Locale.forLanguageTag(language))
            .text(step, "\t");
    return Arrays.stream(text.split("\t", -1))
        .max(Comparator.comparing(String::length))
        .orElseThrow();
  }

  @Test
  void theQuickStartStartsARegister() {
    int exitCode =
        new Quickstart(runtime("nl")).run(DATA, DATA.resolve("transfer-nl.csv"), findingsDir);

    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .contains("1. Start het ingebouwde register", "1400 MID-ID’s, gestart");
  }

  @Test
  void theQuickStartReportsUnreadableText() {
    int exitCode =
        new Quickstart(runtime("fr"))
            .steps(register, client, DATA, DATA.resolve("none.xlsx"), findingsDir);
    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString()).contains("none.xlsx");
  }
}
