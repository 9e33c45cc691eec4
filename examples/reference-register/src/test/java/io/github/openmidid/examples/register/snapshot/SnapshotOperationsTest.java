package io.github.openmidid.examples.register.snapshot;

import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.registration.SuccessfulOperationsTest;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.MovingClock;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests signed snapshots. */
@Timeout(120)
@Tag("slow")
class SnapshotOperationsTest {

  private static RegisterCaller health(ReferenceRegister register) {
    return RegisterCaller.as(Role.FPS_HEALTH, register, "FOD Volksgezondheid");
  }

  private static ApiResponse content(RegisterCaller calls, JsonNode snapshot) {
    String address = snapshot.get("contentHref").stringValue();
    return calls.send(
        calls
            .request(address.substring(address.indexOf("/snapshots")))
            .header("Accept", "application/x-ndjson, application/problem+json"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void containEveryIdentifierAndASignature(Engine engine, @TempDir Path directory)
      throws Exception {
    TestStore store = engine.newStore(directory);
    try (ProcedureFixture fixture =
        new ProcedureFixture(store.builder().importing(SuccessfulOperationsTest.SAMPLE).start())) {
      String billed = fixture.linked(device("", "mri"));
      fixture.bill(billed, "B-1");
      ApiResponse latest = fixture.health.get("/snapshots/latest");
      JsonNode snapshot = latest.json();
      ApiResponse content = content(fixture.health, snapshot);
      byte[] bytes = content.response().body().getBytes(StandardCharsets.UTF_8);
      List<JsonNode> lines =
          content.response().body().lines().map(line -> new JsonMapper().readTree(line)).toList();

      assertThat(latest.status()).as(latest.toString()).isEqualTo(200);
      assertThat(content.header("Content-Type")).isEqualTo("application/x-ndjson");
      assertThat(snapshot.get("size").longValue()).isEqualTo(bytes.length).isGreaterThan(1 << 17);
      assertThat(snapshot.get("count").longValue()).isEqualTo(fixture.register.size());
      assertThat(snapshot.get("sha256").stringValue()).isEqualTo(sha256(bytes));
      assertThat(verifies(fixture.register.snapshotKey(), bytes, snapshot)).isTrue();
      bytes[100]++;
      assertThat(verifies(fixture.register.snapshotKey(), bytes, snapshot)).isFalse();
      assertThat(content.response().body()).endsWith("}\n").doesNotContain("href", "null");
      assertThat(lines.get(0).get("format").stringValue()).isEqualTo("openmidid-snapshot/3");
      assertThat(lines.get(0).get("count").longValue()).isEqualTo(lines.size() - 1);
      assertThat(lines.get(0).get("snapshotId")).isEqualTo(snapshot.get("snapshotId"));
      assertThat(lines.get(0).get("extent").stringValue()).isEqualTo("full");
      assertThat(lines.get(0).get("holder").stringValue()).isEqualTo("FOD Volksgezondheid");
      assertThat(lines.get(0).has("operators")).isFalse();
      assertThat(lines.get(0).get("environment").stringValue()).isEqualTo("test");
      assertThat(lines.subList(1, lines.size()))
          .extracting(line -> line.get("midId").stringValue())
          .isSorted()
          .doesNotHaveDuplicates()
          .hasSize((int) fixture.register.size());
      assertThat(lines)
          .filteredOn(line -> line.has("billingNumber"))
          .anySatisfy(line -> assertThat(line.get("billingNumber").stringValue()).isEqualTo("B-1"));
    }
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static boolean verifies(PublicKey key, byte[] bytes, JsonNode snapshot)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(key);
    signature.update(bytes);
    return signature.verify(Base64.getDecoder().decode(snapshot.get("signature").stringValue()));
  }

  @Test
  void areRenewedWhenOldAndKeptForADay(@TempDir Path directory) {
    MovingClock clock = new MovingClock(Instant.parse("2026-11-24T10:00:00Z"));
    try (ReferenceRegister register =
        RegisterInternals.clock(ReferenceRegister.builder().store(directory), clock)
            .snapshotInterval(Duration.ofHours(6))
            .start()) {
      JsonNode first = health(register).get("/snapshots/latest").json();
      RegisterCaller.to(register, "AZ").grantNew();
      clock.advance(Duration.ofHours(5));
      assertThat(health(register).get("/snapshots/latest").json()).isEqualTo(first);
      clock.advance(Duration.ofHours(1));
      JsonNode second = health(register).get("/snapshots/latest").json();
      assertThat(second.get("count").longValue()).isEqualTo(1);
      clock.advance(Duration.ofHours(24));
      health(register).get("/snapshots/latest");
      assertThat(content(health(register), first).status()).isEqualTo(200);
      clock.advance(Duration.ofHours(7));
      health(register).get("/snapshots/latest");

      assertThat(content(health(register), first).status()).isEqualTo(404);
      assertThat(content(health(register), second).status()).isEqualTo(200);
      assertThat(
              health(register)
                  .get("/auditEvents?pageSize=1000")
                  .json()
                  .findValuesAsString("action"))
          .containsExactly(
              "snapshotMade", "midIdGranted", "snapshotMade", "snapshotMade", "snapshotMade");
    }
  }

  @Test
  void respondWith304UntilThereIsANewerOne() {
    try (ReferenceRegister register = ReferenceRegister.start()) {
      RegisterCaller calls = health(register);
      String etag = calls.get("/snapshots/latest").header("ETag");
      ApiResponse again =
          calls.send(calls.request("/snapshots/latest").header("If-None-Match", etag));

      assertThat(again.status()).isEqualTo(304);
      assertThat(calls.get("/snapshots/none/content").status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void areCreatedOnceForConcurrentRequestsWithOneKey(Engine engine, @TempDir Path directory)
      throws Exception {
    TestStore store = engine.newStore(directory);
    PublicKey key;
    try (ReferenceRegister one = store.open();
        ReferenceRegister other = engine == Engine.POSTGRESQL ? store.open() : null) {
      Callable<String> here = () -> latestId(one);
      Callable<String> there = () -> latestId(other == null ? one : other);

      assertThat(ConcurrentCalls.run(List.of(here, there, here, there)).stream().distinct())
          .hasSize(1);
      key = one.snapshotKey();
      assertThat((other == null ? one : other).snapshotKey()).isEqualTo(key);
    }
    try (ReferenceRegister again = store.open()) {
      assertThat(again.snapshotKey()).isEqualTo(key);
    }
  }

  private static String latestId(ReferenceRegister register) {
    return health(register).get("/snapshots/latest").json().get("snapshotId").stringValue();
  }

  @Test
  void rejectANegativeInterval() {
    assertThatThrownBy(() -> ReferenceRegister.builder().snapshotInterval(Duration.ofSeconds(-1)))
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("negative");
  }
}
