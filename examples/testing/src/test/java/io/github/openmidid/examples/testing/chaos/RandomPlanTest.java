package io.github.openmidid.examples.testing.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.testing.content.ContentFault;
import io.github.openmidid.examples.testing.content.ContentFault.Detection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomPlanTest {
  private static final int PLANS = 20_000;

  @ParameterizedTest
  @EnumSource
  void isTheSameForTheSameSeed(Protocol protocol) {
    for (long seed = 0; seed < 100; seed++) {
      RandomPlan plan = new RandomPlan(seed, protocol, false);
      RandomPlan again = new RandomPlan(seed, protocol, false);
      assertThat(again).hasToString(plan.toString());
      assertThat(again.random(3).nextLong()).isEqualTo(plan.random(3).nextLong());
    }
  }

  @ParameterizedTest
  @EnumSource
  void comesToEveryFaultOfItsProtocol(Protocol protocol) {
    Set<String> labels = new HashSet<>();
    for (long seed = 0; seed < PLANS; seed++) {
      labels.addAll(new RandomPlan(seed, protocol, true).labels());
    }
    String framing = protocol.isHttp2() ? "http2:" : "http1:";
    assertThat(labels)
        .allMatch(
            label ->
                label.matches("(content|wire|connection|" + framing.replace(":", "") + "):.*"));
    assertThat(labels).hasSize(RandomPlan.faults(protocol).size());
  }

  @ParameterizedTest
  @EnumSource
  void removesTheDigestOnlyWhereTheFaultIsNoticedWithoutIt(Protocol protocol) {
    int without = 0;
    for (long seed = 0; seed < PLANS; seed++) {
      for (boolean lookup : new boolean[] {true, false}) {
        Damage damage = new RandomPlan(seed, protocol, lookup).damage();
        if (damage.withoutDigest()) {
          without++;
          Optional<Detection> detection = damage.content().map(ContentFault::detection);
          assertThat(detection).isNotEqualTo(Optional.of(Detection.BY_DIGEST_ONLY));
          assertThat(lookup || !detection.equals(Optional.of(Detection.BY_LOOKUPS))).isTrue();
          assertThat(protocol.isSecure() || damage.wire().isEmpty()).isTrue();
        }
      }
    }
    assertThat(without).isGreaterThan(PLANS / 4);
  }

  @Test
  void damagesAllResponsesOrSome() {
    int ofAll = 0;
    int ofFirst = 0;
    for (long seed = 0; seed < 1000; seed++) {
      RandomPlan plan = new RandomPlan(seed, Protocol.HTTP1, false);
      if (plan.isOfAll()) {
        ofAll++;
        assertThat(plan.damage(7)).isEqualTo(plan.damage());
      } else if (!plan.damage(0).isNone()) {
        ofFirst++;
        assertThat(plan.damage(1).isNone()).isTrue();
      }
    }
    assertThat(ofAll).isBetween(300, 500);
    assertThat(ofFirst).isBetween(300, 500);
  }
}
