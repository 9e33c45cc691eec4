package io.github.openmidid.examples.quickstart.contract;

import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.mhealth.HealthAppLevel;
import io.github.openmidid.client.mhealth.ReimbursementRequest;
import io.github.openmidid.client.mhealth.UseAbroad;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.CareProcessStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up apps, as objects for the test double and as csv files for the reference register. */
final class ContractApps {
  static final List<CareProcess> CARE_PROCESSES =
      List.of(
          CareProcess.builder("example-heart")
              .name("nl", "Hart")
              .status(CareProcessStatus.ACTIVE, LocalDate.of(2025, 1, 1))
              .build(),
          CareProcess.builder("example-infection")
              .name("nl", "Infectie")
              .status(CareProcessStatus.ACTIVE, LocalDate.of(2020, 11, 1))
              .status(CareProcessStatus.INACTIVE, LocalDate.of(2023, 7, 1))
              .build(),
          CareProcess.builder("example-knee")
              .name("nl", "Knie")
              .name("fr", "Genou")
              .status(CareProcessStatus.ACTIVE, LocalDate.of(2022, 4, 1))
              .build());

  static final List<HealthApp> APPS =
      List.of(
          app("made-up-herz", "Herzblick", List.of("patient"), List.of(m1(Optional.empty(), ""))),
          new HealthApp(
              "made-up-knie",
              Map.of("nl", "Knie thuis", "fr", "Genou à domicile"),
              Map.of("nl", "Oefeningen, gevolgd door de kinesist."),
              Map.of("nl", "Bekort de revalidatie."),
              List.of("healthcareProfessional", "patient"),
              "Voorbeeld Apps BV",
              Optional.of("IIa"),
              Optional.of(URI.create("https://knie.example/")),
              List.of(
                  m1(Optional.empty(), "2020-01-15"),
                  m2("2021-03-01"),
                  m1(Optional.of("example-heart"), "2024-09-01"),
                  m3("m3Light", "example-knee", "2022-04-01", "2025-12-31"),
                  m3("m3Plus", "example-knee", "2026-01-01", "")),
              List.of(
                  new ReimbursementRequest(
                      Optional.of("example-knee"), "definitive", date("2025-12-10"))),
              List.of(),
              List.of(
                  new UseAbroad("LU", Map.of(), Optional.empty()),
                  new UseAbroad("NL", Map.of("nl", "Bij kinesisten."), Optional.of(true))),
              "1",
              Instant.EPOCH),
          app(
              "made-up-koorts",
              "Koorts thuis",
              List.of("healthcareProfessional"),
              List.of(
                  m1(Optional.empty(), "2020-05-01"),
                  m2("2020-09-01"),
                  m3("m3Light", "example-infection", "2021-02-01", ""))));

  private static final Map<String, String> FILES =
      Map.of(
          "care-processes.csv",
          """
          careProcess,name.nl,name.fr,name.de,name.en
          example-heart,Hart,,,
          example-infection,Infectie,,,
          example-knee,Knie,Genou,,
          """,
          "care-process-statuses.csv",
          """
          careProcess,status,since
          example-heart,active,2025-01-01
          example-infection,active,2020-11-01
          example-infection,inactive,2023-07-01
          example-knee,active,2022-04-01
          """,
          "apps.csv",
          """
          appId,maker,ceClass,audiences,website,name.nl,name.fr,name.de,name.en,summary.nl,summary.fr,\
          summary.de,summary.en,claims.nl,claims.fr,claims.de,claims.en
          made-up-herz,Voorbeeld Apps BV,,patient,,Herzblick,,,,,,,,,,,
          made-up-knie,Voorbeeld Apps BV,IIa,patient;healthcareProfessional,https://knie.example/,\
          Knie thuis,Genou à domicile,,,"Oefeningen, gevolgd door de kinesist.",,,,\
          Bekort de revalidatie.,,,
          made-up-koorts,Voorbeeld Apps BV,,healthcareProfessional,,Koorts thuis,,,,,,,,,,,
          """,
          "levels.csv",
          """
          appId,careProcess,level,since,until,edition,evidence,source
          made-up-herz,,m1,,,,ceMarking;famhpNotification;gdprDeclaration,platform
          made-up-knie,,m1,2020-01-15,,,ceMarking;famhpNotification;gdprDeclaration,platform
          made-up-knie,,m2,2021-03-01,,,ictAssessment,platform
          made-up-knie,example-knee,m3Light,2022-04-01,2025-12-31,,temporaryFinancing,riziv
          made-up-knie,example-knee,m3Plus,2026-01-01,,,definitiveFinancing,riziv
          made-up-knie,example-heart,m1,2024-09-01,,,\
          ceMarking;famhpNotification;gdprDeclaration,platform
          made-up-koorts,,m1,2020-05-01,,,ceMarking;famhpNotification;gdprDeclaration,platform
          made-up-koorts,,m2,2020-09-01,,,ictAssessment,platform
          made-up-koorts,example-infection,m3Light,2021-02-01,,,temporaryFinancing,riziv
          """,
          "requests.csv",
          """
          appId,careProcess,state,since
          made-up-knie,example-knee,definitive,2025-12-10
          """,
          "use-abroad.csv",
          """
          appId,country,use.nl,use.fr,use.de,use.en,reimbursed
          made-up-knie,NL,Bij kinesisten.,,,,true
          made-up-knie,LU,,,,,
          """);

  private ContractApps() {}

  /** Writes the csv files to a folder. */
  static void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static HealthApp app(
      String appId, String name, List<String> audiences, List<HealthAppLevel> levels) {
    return new HealthApp(
        appId,
        Map.of("nl", name),
        Map.of(),
        Map.of(),
        audiences,
        "Voorbeeld Apps BV",
        Optional.empty(),
        Optional.empty(),
        levels,
        List.of(),
        List.of(),
        List.of(),
        "1",
        Instant.EPOCH);
  }

  private static HealthAppLevel m1(Optional<String> careProcess, String since) {
    return new HealthAppLevel(
        "m1",
        careProcess,
        date(since),
        Optional.empty(),
        edition(since),
        List.of("ceMarking", "famhpNotification", "gdprDeclaration"),
        "platform");
  }

  private static HealthAppLevel m2(String since) {
    return new HealthAppLevel(
        "m2",
        Optional.empty(),
        date(since),
        Optional.empty(),
        edition(since),
        List.of("ictAssessment"),
        "platform");
  }

  private static HealthAppLevel m3(String code, String careProcess, String since, String until) {
    return new HealthAppLevel(
        code,
        Optional.of(careProcess),
        date(since),
        date(until),
        edition(since),
        List.of(code.equals("m3Plus") ? "definitiveFinancing" : "temporaryFinancing"),
        "riziv");
  }

  private static Optional<LocalDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static Optional<String> edition(String since) {
    return date(since).map(day -> day.getYear() < 2024 ? "before2024" : "from2024");
  }
}
