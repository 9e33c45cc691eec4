package io.github.openmidid.examples.register.store;

import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.config.SerialPool;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests two registers on one PostgreSQL database. */
@Timeout(120)
@Tag("slow")
class NodesTest {
  private final TestStore store = Engine.POSTGRESQL.newStore(null);

  @Test
  void grantOneIdentifierForOneReferenceAlsoAcrossARestart() throws Exception {
    UUID reference = UUID.randomUUID();
    String granted;
    try (ReferenceRegister one = store.open();
        ReferenceRegister other = store.open()) {
      RegisterCaller[] nodes = {RegisterCaller.to(one, "AZ"), RegisterCaller.to(other, "AZ")};
      List<Callable<ApiResponse>> requests = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        RegisterCaller node = nodes[i % 2];
        requests.add(() -> node.grantPatiently(reference, "ct"));
      }
      List<ApiResponse> responses = ConcurrentCalls.run(requests);

      assertThat(responses).extracting(ApiResponse::status).containsOnly(201, 303);
      assertThat(responses).filteredOn(response -> response.status() == 201).hasSize(1);
      assertThat(responses.stream().map(RegisterCaller::midId).distinct()).hasSize(1);
      assertThat(one.size()).isEqualTo(other.size()).isEqualTo(1);
      granted = RegisterCaller.midId(responses.get(0));
      assertReused(nodes[0].grant(reference, "mri"));
      assertReused(nodes[1].grant(reference, "mri"));
    }
    try (ReferenceRegister restarted = store.open()) {
      ApiResponse repeated = RegisterCaller.to(restarted, "AZ").grant(reference, "ct");

      assertThat(repeated.status()).isEqualTo(303);
      assertThat(RegisterCaller.midId(repeated)).isEqualTo(granted);
      assertReused(RegisterCaller.to(restarted, "AZ").grant(reference, "mri"));
      assertThat(restarted.size()).isEqualTo(1);
    }
  }

  @Test
  void grantOneOfTwoModalitiesWithOneReference() throws Exception {
    UUID reference = UUID.randomUUID();
    try (ReferenceRegister one = store.open();
        ReferenceRegister other = store.open()) {
      List<Callable<ApiResponse>> requests = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        RegisterCaller node = RegisterCaller.to(i % 2 == 0 ? one : other, "AZ");
        String modality = i % 4 < 2 ? "ct" : "mri";
        requests.add(() -> node.grantPatiently(reference, modality));
      }
      List<ApiResponse> responses = ConcurrentCalls.run(requests);

      assertThat(responses).filteredOn(response -> response.status() == 201).hasSize(1);
      assertThat(responses).filteredOn(response -> response.status() == 303).hasSize(31);
      responses.stream()
          .filter(response -> response.status() > 303)
          .forEach(NodesTest::assertReused);
      assertThat(one.size()).isEqualTo(1);
    }
  }

  private static void assertReused(ApiResponse response) {
    assertProblem(response, 409, "urn:problem-type:openmidid:midIdRegister:requestReferenceReused");
  }

  @Test
  @DisplayName("N57 two nodes issue each serial of the range once, and no more")
  void n57_issueEachSerialOfTheRangeOnce() throws Exception {
    SerialPool range = new SerialPool(99_000_001, 99_000_100);
    try (ReferenceRegister one = RegisterInternals.serials(store.builder(), range).start();
        ReferenceRegister other = RegisterInternals.serials(store.builder(), range).start()) {
      RegisterCaller[] nodes = {RegisterCaller.to(one, "AZ"), RegisterCaller.to(other, "AZ")};
      List<Callable<ApiResponse>> requests = new ArrayList<>();
      for (int i = 0; i < 110; i++) {
        RegisterCaller node = nodes[i % 2];
        requests.add(() -> node.grantPatiently(UUID.randomUUID(), "ct"));
      }
      List<ApiResponse> responses = ConcurrentCalls.run(requests);

      assertThat(responses).extracting(ApiResponse::status).containsOnly(201, 503);
      assertThat(responses.stream().filter(response -> response.status() == 201))
          .extracting(response -> MidId.of(RegisterCaller.midId(response)).serial())
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(range.first(), range.last()).boxed().toList());
      assertProblem(
          nodes[1].grant(UUID.randomUUID(), "ct"),
          503,
          "urn:problem-type:openmidid:midIdRegister:serialsExhausted");
    }
  }

  @Test
  void startConcurrentlyOnAnEmptyDatabase() throws Exception {
    List<Callable<ReferenceRegister>> starts = List.of(store::open, store::open, store::open);
    List<ReferenceRegister> nodes = ConcurrentCalls.run(starts);
    try {
      assertThat(nodes.stream().map(node -> RegisterCaller.to(node, "AZ").grantNew()).distinct())
          .hasSize(3);
    } finally {
      nodes.forEach(ReferenceRegister::close);
    }
  }

  @Test
  void agreeOnTheSeedAndRejectAnother() {
    byte[] seed = "a seed of twenty-five by.".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] another = seed.clone();
    another[0]++;
    try (ReferenceRegister one = store.builder().serialSeed(seed).start();
        ReferenceRegister same = store.builder().serialSeed(seed).start();
        ReferenceRegister without = store.open()) {
      assertThat(one.size()).isEqualTo(same.size()).isEqualTo(without.size());
      assertThatThrownBy(() -> store.builder().serialSeed(another).start())
          .isInstanceOf(ReferenceRegisterException.class)
          .hasMessageContaining("created with another seed");
      assertThatThrownBy(
              () -> RegisterInternals.serials(store.builder(), new SerialPool(1, 5)).start())
          .isInstanceOf(ReferenceRegisterException.class)
          .hasMessageContaining("another range");
      assertThatThrownBy(() -> store.builder().testMode(false).start())
          .isInstanceOf(ReferenceRegisterException.class)
          .hasMessageContaining("created in test mode");
    }
  }
}
