package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.mhealth.AppFilter;
import io.github.openmidid.client.mhealth.AppFinancing;
import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.reference.ModalityInformation;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotExtent;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.register.LookupResult.Outcome;
import io.github.openmidid.register.Registration;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests snapshots, code lists and health applications through the client. */
@Tag("slow")
class ReferenceEndToEndTest {
  private static ReferenceRegister register;
  private static MidIdClient client;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.builder().sampleData().start();
    client = client(Role.FPS_HEALTH);
  }

  @AfterAll
  static void stop() {
    client.close();
    register.close();
  }

  @Test
  void theLatestSnapshotMatchesTheRegister(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("register.jsonl");
    SnapshotSettings settings =
        SnapshotSettings.trusting(register.snapshotKey())
            .withEnvironment(client.register().environment());
    RegisterSnapshot.refresh(client.snapshots(), file, settings);
    RegisterSnapshot offline = RegisterSnapshot.open(file, settings);

    assertThat(offline.size()).isPositive().isEqualTo((int) register.size());
    List<MidId> all = offline.registrations().stream().map(Registration::midId).toList();
    assertThat(offline.findAll(all)).isEqualTo(client.findAll(all));
    assertThat(offline.asOf().orElseThrow()).isBeforeOrEqualTo(Instant.now());
  }

  /** The snapshot and the online lookups of one token agree. */
  @Test
  void theSnapshotOfAnOperatorHoldsWhatItsTokenSees(@TempDir Path directory) throws Exception {
    try (MidIdClient operator = client(Role.OPERATOR)) {
      RegisterSnapshot own =
          RegisterSnapshot.refresh(
              operator.snapshots(),
              directory.resolve("own.jsonl"),
              SnapshotSettings.trusting(register.snapshotKey()).withEnvironment("test"));
      AccessInformation access = operator.access();
      List<MidId> ofOthers =
          client
              .midIds()
              .list(MidIdFilter.all())
              .map(Registration::midId)
              .filter(midId -> own.lookUp(midId).outcome() == Outcome.CANNOT_TELL)
              .toList();

      assertThat(own.extent()).isEqualTo(SnapshotExtent.OWN);
      assertThat(own.holder()).isEqualTo(access.organization());
      assertThat(own.operators()).isEqualTo(List.copyOf(access.operators()));
      assertThat(own.registrations())
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(operator.midIds().list(MidIdFilter.all()).toList());
      assertThat(ofOthers).isNotEmpty();
      assertThat(operator.findAll(ofOthers)).isEmpty();
      assertThat(ofOthers).hasSize((int) register.size() - own.size());
    }
  }

  private static MidIdClient client(Role role) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .accessToken(() -> register.accessToken(role))
        .allowHttpToLoopback()
        .build();
  }

  @Test
  void theModalitiesAreThoseOfTheLibrary() {
    List<ModalityInformation> all = client.modalities().list();

    assertThat(all)
        .extracting(found -> found.modality().orElseThrow())
        .containsExactly(Modality.values());
    assertThat(client.modalities().find(Modality.PET_CT)).contains(all.get(2));
  }

  @Test
  void aProblemTypeIsDescribed() {
    assertThat(client.problemTypes().find("midIdLinked").orElseThrow().descriptions())
        .containsOnlyKeys("nl", "fr", "de", "en");
    assertThat(client.problemTypes().find("none")).isEmpty();
  }

  @Test
  void appsAreListedAndFound() {
    List<HealthApp> all = client.mHealthApps().list().toList();

    assertThat(all).hasSize(7);
    assertThat(client.mHealthApps().find(all.get(0).appId())).contains(all.get(0));
    assertThat(client.mHealthApps().history(all.get(0).appId())).containsExactly(all.get(0));
    assertThat(client.mHealthApps().find("none")).isEmpty();
    assertThat(client.mHealthApps().history("none")).isEmpty();
  }

  @Test
  void appsAreFilteredAndTheirFinancingIsExplained() {
    // snippet: apps
    LocalDate day = LocalDate.of(2026, 11, 1);
    CareProcess heart =
        client.mHealthApps().careProcesses().stream()
            .filter(process -> process.code().equals("example-heart"))
            .findFirst()
            .orElseThrow();
    List<HealthApp> financed =
        client
            .mHealthApps()
            .list(AppFilter.all().withCareProcesses(heart.code()).withFinancedOn(day))
            .toList();
    String reason = financed.get(0).appLevels().financing(heart, day).message(Locale.ENGLISH);
    // end
    assertThat(financed).extracting(HealthApp::appId).containsExactly("made-up-coeur");
    assertThat(reason)
        .isEqualTo(
            "Financed temporarily on 2026-11-01 in the care process “Example: follow-up of heart"
                + " failure”.");
  }

  /** The register and the client decide alike on financing, for every app, process and day. */
  @Test
  void theStatedFinancingIsThatOfTheLevels() {
    List<CareProcess> processes = client.mHealthApps().careProcesses();
    for (HealthApp app : client.mHealthApps().list().toList()) {
      for (AppFinancing stated : app.financing()) {
        CareProcess process =
            processes.stream()
                .filter(one -> one.code().equals(stated.careProcess()))
                .findFirst()
                .orElseThrow();
        assertThat(stated.status())
            .contains(app.appLevels().financing(process, stated.day()).status());
      }
    }
  }
}
