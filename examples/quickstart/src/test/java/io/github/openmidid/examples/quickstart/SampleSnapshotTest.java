package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.BillingCheck;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.billing.BillingResult;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.billing.Examination;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.examples.register.ClockedRegister;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  @Test
  void findsWhetherExaminationsCouldBeBilled() throws IOException {
    RegisterSnapshot snapshot = RegisterSnapshot.open(SNAPSHOT, settings(Files.readString(KEY)));
    BillingDirectory directory = snapshot.billingDirectory();
    BillingCheck check =
        BillingCheck.of(directory).without(BillingReason.OTHER_OPERATOR, BillingReason.SITE);
    Set<String> outcomes = new TreeSet<>();
    for (DeviceTimeline device : directory.timelines()) {
      for (BillingPeriod period : device.billingPeriods()) {
        for (LocalDate day : SampleHistory.days()) {
          BillingResult<MidId> result =
              check.check(
                  Examination.builder(device.midId(), day)
                      .billingNumber(period.number())
                      .modality(device.modality().orElseThrow().display())
                      .build());
          outcomes.add(result.reason().map(BillingReason::code).orElse(result.outcome().code()));
        }
      }
    }
    assertThat(outcomes)
        .containsExactly(
            "afterEnd", "beforeNumber", "billableOnDay", "scientificDevice", "unknownNumber");
    assertThat(directory.timelines())
        .anyMatch(device -> device.billingPeriods().size() > 1)
        .anyMatch(
            device ->
                device.campusOn(SampleHistory.REPORTED).isPresent()
                    && !device
                        .campusOn(SampleHistory.REPORTED)
                        .equals(device.campusOn(SampleHistory.MOVED)));
  }

  /** Writes the snapshot again, with a key that is used once. */
  @Test
  @Tag("slow")
  @EnabledIfSystemProperty(named = "sample.write", matches = "true")
  void write() throws IOException {
    SampleHistory history = new SampleHistory();
    try (ReferenceRegister register =
        ClockedRegister.start(ReferenceRegister.builder().importing(REGISTER), history)) {
      history.write(register);
      try (MidIdClient client = SampleHistory.client(register, "FPS Health", Role.FPS_HEALTH)) {
        String pem = pem(register.snapshotKey());
        Files.deleteIfExists(SNAPSHOT);
        RegisterSnapshot.refresh(client.snapshots(), SNAPSHOT, settings(pem));
        Files.writeString(KEY, pem);
      }
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
