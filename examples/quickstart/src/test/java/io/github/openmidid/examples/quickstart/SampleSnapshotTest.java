package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Verifies that the sample snapshot contains the devices of the sample register, and writes it. */
class SampleSnapshotTest {
  private static final Path DATA = Path.of(System.getProperty("basedir", "."), "..", "data");
  private static final Path REGISTER = DATA.resolve("register.csv");
  private static final Path SNAPSHOT = DATA.resolve("register.snapshot");
  private static final Path KEY = DATA.resolve("register-snapshot-key.pem");

  @Test
  void containsEachDeviceOfTheSampleRegister() throws IOException {
    RegisterSnapshot snapshot = RegisterSnapshot.open(SNAPSHOT, settings(Files.readString(KEY)));
    List<String> rows = Files.readAllLines(REGISTER);
    assertThat(snapshot.size()).isEqualTo(rows.size() - 1);
    for (String row : rows.subList(1, rows.size())) {
      List<String> cells = List.of(row.split(",", -1));
      Registration registration = snapshot.find(MidId.of(cells.get(0))).orElseThrow();
      assertThat(registration.modality().orElseThrow().display()).isEqualTo(cells.get(1));
      assertThat(registration.operator()).hasValue(cells.get(2));
      assertThat(registration.statusCode())
          .isEqualTo(cells.get(7).equals("true") ? "linked" : "available");
    }
  }

  /** Writes the snapshot again, with a key that is used once. */
  @Test
  @Tag("slow")
  @EnabledIfSystemProperty(named = "sample.write", matches = "true")
  void write() throws IOException {
    try (ReferenceRegister register = ReferenceRegister.builder().importing(REGISTER).start();
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(register.baseUrl())
                .accessToken(
                    () ->
                        register.accessToken(
                            "FPS Health", Role.FPS_HEALTH.scopes(), Duration.ofHours(1)))
                .allowHttpToLoopback()
                .build()) {
      String pem = pem(register.snapshotKey());
      Files.deleteIfExists(SNAPSHOT);
      RegisterSnapshot.refresh(client.snapshots(), SNAPSHOT, settings(pem));
      Files.writeString(KEY, pem);
    }
  }

  private static SnapshotSettings settings(String pem) {
    return SnapshotSettings.trusting(SnapshotSettings.publicKey(pem)).withEnvironment("test");
  }

  private static String pem(PublicKey key) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }
}
