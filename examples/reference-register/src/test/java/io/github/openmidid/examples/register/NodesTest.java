package io.github.openmidid.examples.register;

import static io.github.openmidid.examples.register.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.Calls.Answer;
import io.github.openmidid.examples.register.TestStore.Engine;
import io.github.openmidid.examples.register.grant.SerialRange;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two registers on one database of PostgreSQL. */
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
      Calls[] nodes = {Calls.to(one, "AZ"), Calls.to(other, "AZ")};
      List<Callable<Answer>> asked = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        Calls node = nodes[i % 2];
        asked.add(() -> node.grant(reference, "ct"));
      }
      List<Answer> answers = Parallel.run(asked);

      assertThat(answers).extracting(Answer::status).containsOnly(201, 303);
      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
      assertThat(answers.stream().map(Calls::midId).distinct()).hasSize(1);
      assertThat(one.size()).isEqualTo(other.size()).isEqualTo(1);
      granted = Calls.midId(answers.get(0));
      assertReused(nodes[0].grant(reference, "mri"));
      assertReused(nodes[1].grant(reference, "mri"));
    }
    try (ReferenceRegister restarted = store.open()) {
      Answer repeated = Calls.to(restarted, "AZ").grant(reference, "ct");

      assertThat(repeated.status()).isEqualTo(303);
      assertThat(Calls.midId(repeated)).isEqualTo(granted);
      assertReused(Calls.to(restarted, "AZ").grant(reference, "mri"));
      assertThat(restarted.size()).isEqualTo(1);
    }
  }

  @Test
  void grantOneOfTwoModalitiesThatAreAskedForWithOneReference() throws Exception {
    UUID reference = UUID.randomUUID();
    try (ReferenceRegister one = store.open();
        ReferenceRegister other = store.open()) {
      List<Callable<Answer>> asked = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        Calls node = Calls.to(i % 2 == 0 ? one : other, "AZ");
        String modality = i % 4 < 2 ? "ct" : "mri";
        asked.add(() -> node.grant(reference, modality));
      }
      List<Answer> answers = Parallel.run(asked);

      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
      assertThat(answers).filteredOn(answer -> answer.status() == 303).hasSize(31);
      answers.stream().filter(answer -> answer.status() > 303).forEach(NodesTest::assertReused);
      assertThat(one.size()).isEqualTo(1);
    }
  }

  private static void assertReused(Answer answer) {
    assertProblem(answer, 409, "urn:problem-type:openmidid:midIdRegister:requestReferenceReused");
  }

  @Test
  @DisplayName("N57 two nodes issue the range to its last serial, each once, and then none")
  void n57_issueTheWholeRangeOnceAndThenNone() throws Exception {
    SerialRange range = new SerialRange(99_000_001, 99_000_100);
    try (ReferenceRegister one = store.builder().serials(range).start();
        ReferenceRegister other = store.builder().serials(range).start()) {
      Calls[] nodes = {Calls.to(one, "AZ"), Calls.to(other, "AZ")};
      List<Callable<Answer>> asked = new ArrayList<>();
      for (int i = 0; i < 110; i++) {
        Calls node = nodes[i % 2];
        asked.add(() -> node.grant(UUID.randomUUID(), "ct"));
      }
      List<Answer> answers = Parallel.run(asked);

      assertThat(answers).extracting(Answer::status).containsOnly(201, 503);
      assertThat(answers.stream().filter(answer -> answer.status() == 201))
          .extracting(answer -> MidId.of(Calls.midId(answer)).serial())
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(range.first(), range.last()).boxed().toList());
      assertProblem(
          nodes[1].grant(UUID.randomUUID(), "ct"),
          503,
          "urn:problem-type:openmidid:midIdRegister:serialsExhausted");
    }
  }

  @Test
  void beginTogetherOnAnEmptyDatabase() throws Exception {
    List<Callable<ReferenceRegister>> starts = List.of(store::open, store::open, store::open);
    List<ReferenceRegister> nodes = Parallel.run(starts);
    try {
      assertThat(nodes.stream().map(node -> Calls.to(node, "AZ").grantNew()).distinct()).hasSize(3);
    } finally {
      nodes.forEach(ReferenceRegister::close);
    }
  }

  @Test
  void agreeOnTheSeedAndRefuseAnother() {
    byte[] seed = "a seed of twenty-five by.".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] another = seed.clone();
    another[0]++;
    try (ReferenceRegister one = store.builder().serialSeed(seed).start();
        ReferenceRegister same = store.builder().serialSeed(seed).start();
        ReferenceRegister without = store.open()) {
      assertThat(one.size()).isEqualTo(same.size()).isEqualTo(without.size());
      assertThatThrownBy(() -> store.builder().serialSeed(another).start())
          .isInstanceOf(ReferenceRegisterException.class)
          .hasMessageContaining("made with another seed");
      assertThatThrownBy(() -> store.builder().serials(new SerialRange(1, 5)).start())
          .isInstanceOf(ReferenceRegisterException.class)
          .hasMessageContaining("another range");
      assertThatThrownBy(() -> store.builder().testMode(false).start())
          .isInstanceOf(ReferenceRegisterException.class)
          .hasMessageContaining("made in test mode");
    }
  }
}
