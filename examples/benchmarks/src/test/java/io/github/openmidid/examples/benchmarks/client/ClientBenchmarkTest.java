package io.github.openmidid.examples.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies that all clients get the same response from the register process. */
@Tag("slow")
class ClientBenchmarkTest {
  private final ClientState state = new ClientState();
  private final ClientBenchmark benchmark = new ClientBenchmark();

  @AfterEach
  void close() {
    state.close();
  }

  @Test
  void everyCallerGetsTheIdentifierInTurn() throws IOException, InterruptedException {
    assertThat(benchmark.find(state)).hasValueSatisfying(found -> about(1, found));
    assertThat(benchmark.handWritten(state)).hasValueSatisfying(found -> about(2, found));
    assertThat(benchmark.handWrittenInTime(state)).hasValueSatisfying(found -> about(3, found));
    about(4, benchmark.feign(state));
    about(5, benchmark.feignHttp2Client(state));
    assertThat(benchmark.cached(state)).hasValueSatisfying(found -> about(6, found));
  }

  private void about(int index, Registration found) {
    assertThat(found.midId()).isEqualTo(state.midIds.get(index));
    assertThat(found.isLinked()).isTrue();
    assertThat(found.grantedAt()).isPresent();
  }

  private void about(int index, HandWrittenClient.Found found) {
    assertThat(found.midId()).isEqualTo(state.midIds.get(index).toString());
    assertThat(found.status()).isEqualTo("linked");
    assertThat(found.grantedAt()).isNotNull();
  }

  @Test
  void manyAtOnceAndOneByOneFindTheSame() {
    assertThat(benchmark.findAll(state)).hasSize(ClientState.COUNT);
    assertThat(benchmark.oneByOne(state)).isEqualTo(ClientState.COUNT);
  }

  @Test
  void cachedIdentifiersAreNotRequestedAgain() {
    MidId midId = state.midIds.get(0);
    Optional<Registration> first = state.caching.find(midId);
    assertThat(state.caching.find(midId).get()).isSameAs(first.get());
  }
}
