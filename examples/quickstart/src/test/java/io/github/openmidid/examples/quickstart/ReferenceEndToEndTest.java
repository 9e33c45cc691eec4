package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.client.HealthApp;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.ModalityInformation;
import io.github.openmidid.client.SnapshotInformation;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots, code lists and health applications, through the client. */
class ReferenceEndToEndTest {
  private static ReferenceRegister register;
  private static MidIdClient client;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.builder().sampleData().start();
    client =
        MidIdClient.builder()
            .baseUrl(register.baseUrl())
            .accessToken(() -> register.accessToken(Role.FPS_HEALTH))
            .allowHttpToLoopback()
            .build();
  }

  @AfterAll
  static void stop() {
    client.close();
    register.close();
  }

  @Test
  void theLatestSnapshotIsDownloadedAndItsSignatureHolds(@TempDir Path directory) throws Exception {
    SnapshotInformation snapshot = client.snapshots().latest().orElseThrow();
    Path file = directory.resolve("register.jsonl");
    client.snapshots().download(snapshot, file);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(register.snapshotKey());
    signature.update(Files.readAllBytes(file));

    assertThat(signature.verify(Base64.getDecoder().decode(snapshot.signature()))).isTrue();
    assertThat(Files.readAllLines(file)).hasSize((int) snapshot.count() + 1);
    assertThat(snapshot.count()).isEqualTo(register.size());
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
  void healthApplicationsAreListedAndFound() {
    List<HealthApp> all = client.mHealthApps().list().toList();

    assertThat(all).isNotEmpty();
    assertThat(client.mHealthApps().find(all.get(0).appId())).contains(all.get(0));
    assertThat(client.mHealthApps().find("none")).isEmpty();
  }
}
