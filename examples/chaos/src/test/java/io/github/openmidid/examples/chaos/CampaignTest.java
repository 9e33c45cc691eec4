package io.github.openmidid.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.chaos.operation.ClientOperation;
import io.github.openmidid.examples.chaos.trial.CampaignRegister;
import io.github.openmidid.examples.testing.chaos.Protocol;
import io.github.openmidid.examples.testing.chaos.RandomPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the short form of the campaign, and verifies that it detects faulty clients. */
@Timeout(600)
@Tag("campaign")
class CampaignTest {
  private static final int ROUNDS =
      Integer.getInteger("chaos.rounds", 2 * ClientOperation.all().size());
  private static final long SEED = Long.getLong("chaos.seed", 12);

  private static final int FLIPS = 30;

  private static final CampaignRegister REGISTER = SharedRegister.shared();

  @Test
  @DisplayName("a damaged call is right or fails, and nothing of it is cached")
  void noCallReturnsAWrongResultSilently() throws Exception {
    Set<Protocol> protocols = EnumSet.allOf(Protocol.class);
    List<RoundTask> tasks = SharedRegister.tasks(SEED, ClientOperation.all(), protocols, ROUNDS);

    OutcomeCounter counter =
        SharedRegister.run(REGISTER, tasks, protocols, UnaryOperator.identity());

    System.out.println(OutcomeTable.of("operation", counter.byOperation(), counter.total()));
    System.out.println(OutcomeTable.of("fault", counter.byFault(), counter.total()));
    assertThat(counter.violations()).as(String.join("\n\n", counter.violations())).isEmpty();
    assertThat(counter.total().all()).isEqualTo(ROUNDS);
    assertThat(counter.byOperation()).hasSameSizeAs(ClientOperation.all());
    assertThat(counter.total().of(Outcome.ANSWERED)).isGreaterThan(ROUNDS / 5);
    assertThat(counter.total().of(Outcome.NOT_UNDERSTOOD)).isGreaterThan(ROUNDS / 20);
    assertThat(counter.total().of(Outcome.UNAVAILABLE)).isGreaterThan(ROUNDS / 20);
  }

  @Test
  void underTlsEveryFlippedBitIsRejected() throws Exception {
    Set<Protocol> protocols = EnumSet.of(Protocol.TLS1, Protocol.TLS2);
    List<RoundTask> tasks =
        SharedRegister.tasks(SEED, ClientOperation.all(), protocols, 10_000).stream()
            .filter(task -> CampaignTest.isFlipped(task.plan()))
            .limit(FLIPS)
            .toList();

    OutcomeCounter counter =
        SharedRegister.run(REGISTER, tasks, protocols, UnaryOperator.identity());

    assertThat(counter.violations()).as(String.join("\n\n", counter.violations())).isEmpty();
    assertThat(counter.total().all()).isEqualTo(FLIPS);
    assertThat(counter.total().of(Outcome.ANSWERED)).isZero();
  }

  static boolean isFlipped(RandomPlan plan) {
    return plan.labels().contains("wire:bit-flip") && plan.isOfAll();
  }

  /** Verifies that the campaign reports each faulty client, with the claim that it violates. */
  @Nested
  class NoticesAClient {
    @ParameterizedTest
    @EnumSource
    void withAFault(FaultyClient fault) throws Exception {
      Set<Protocol> protocols = EnumSet.of(Protocol.TLS1);
      List<ClientOperation> operations =
          List.of(ClientOperation.named(fault.operation()).orElseThrow());
      List<RoundTask> tasks =
          SharedRegister.tasks(SEED, operations, protocols, 10_000).stream()
              .filter(task -> fault.shows(task.plan()))
              .limit(40)
              .toList();
      boolean noticed = false;
      try (Campaign campaign = new Campaign(REGISTER, protocols, fault::decorate)) {
        for (int i = 0; i < tasks.size() && !noticed; i++) {
          OutcomeCounter counter = new OutcomeCounter();
          campaign.run(tasks.subList(i, i + 1), counter::add);
          noticed = counter.violations().stream().anyMatch(v -> v.contains(fault.violation()));
        }
      }
      assertThat(noticed).isTrue();
    }
  }
}
