package io.github.openmidid.examples.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All who ask the register get the same answer from its process. */
class ClientBenchmarkTest {
  private final ClientState callers = new ClientState();
  private final ClientBenchmark benchmark = new ClientBenchmark();

  @AfterEach
  void close() {
    callers.close();
  }

  @Test
  void everyCallerIsToldAboutTheIdentifierWhoseTurnItIs() throws IOException, InterruptedException {
    assertThat(benchmark.find(callers)).hasValueSatisfying(found -> about(1, found));
    assertThat(benchmark.handWritten(callers)).hasValueSatisfying(found -> about(2, found));
    assertThat(benchmark.handWrittenInTime(callers)).hasValueSatisfying(found -> about(3, found));
    about(4, benchmark.feign(callers));
    about(5, benchmark.feignHttp2Client(callers));
    assertThat(benchmark.remembered(callers)).hasValueSatisfying(found -> about(6, found));
  }

  private void about(int index, Registration found) {
    assertThat(found.midId()).isEqualTo(callers.midIds.get(index));
    assertThat(found.isLinked()).isTrue();
    assertThat(found.grantedAt()).isPresent();
  }

  private void about(int index, HandWrittenClient.Found found) {
    assertThat(found.midId()).isEqualTo(callers.midIds.get(index).toString());
    assertThat(found.status()).isEqualTo("linked");
    assertThat(found.grantedAt()).isNotNull();
  }

  @Test
  void manyAtOnceAndOneByOneFindTheSame() {
    assertThat(benchmark.findAll(callers)).hasSize(ClientState.COUNT);
    assertThat(benchmark.oneByOne(callers)).isEqualTo(ClientState.COUNT);
  }

  @Test
  void whatIsRememberedIsNotAskedAgain() {
    MidId midId = callers.midIds.get(0);
    Optional<Registration> first = callers.remembering.find(midId);
    assertThat(callers.remembering.find(midId).get()).isSameAs(first.get());
  }
}
