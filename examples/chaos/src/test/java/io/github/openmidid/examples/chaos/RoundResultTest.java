package io.github.openmidid.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.chaos.operation.ClientOperation;
import io.github.openmidid.examples.testing.chaos.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundResultTest {
  private static final String LATE = RoundResult.LATE + "7 ms after deadline and 250 ms";
  private static final String UNANSWERED =
      RoundResult.NO_RESPONSE + "before the round, no result: not responded in time";
  private static final String WRONG = "wrong result: empty";

  private static RoundResult result(String... violations) {
    RoundTask task = new RoundTask(1, ClientOperation.all().get(0), 0, Protocol.TLS1);
    return new RoundResult(task, List.of(), Outcome.WRONG, List.of(violations));
  }

  @Test
  void aBusyMachineExplainsLateAndMissingResponsesOnly() {
    assertThat(result().isOnlySlow()).isFalse();
    assertThat(result(LATE).isOnlySlow()).isTrue();
    assertThat(result(UNANSWERED, LATE).isOnlySlow()).isTrue();
    assertThat(result(LATE, WRONG).isOnlySlow()).isFalse();
    assertThat(result(UNANSWERED, WRONG).isOnlySlow()).isFalse();
    assertThat(result(WRONG + UNANSWERED).isOnlySlow()).as("words of a report").isFalse();
  }

  @Test
  void onlyAMissingResponseNeedsMoreTime() {
    assertThat(result(LATE).hasNoResponse()).isFalse();
    assertThat(result(LATE, UNANSWERED).hasNoResponse()).isTrue();
  }
}
