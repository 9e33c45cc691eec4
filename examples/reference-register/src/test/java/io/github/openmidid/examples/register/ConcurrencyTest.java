package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.Calls.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many requests at once. */
@Tag("slow")
class ConcurrencyTest {
  private static final int THREADS = 64;

  private static ReferenceRegister register;
  private static Calls calls;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
    calls = Calls.to(register, "AZ Voorbeeld Gent");
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  @Test
  void grantsOneIdentifierForOneReferenceHoweverManyAsk() throws Exception {
    for (int round = 0; round < 3; round++) {
      UUID reference = UUID.randomUUID();
      long before = register.size();
      List<Answer> answers = inParallel(THREADS, () -> calls.grant(reference, "ct"));

      assertThat(answers).extracting(Answer::status).containsOnly(201, 303);
      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
      assertThat(answers.stream().map(answer -> answer.header("Location")).distinct()).hasSize(1);
      assertThat(register.size()).isEqualTo(before + 1);
    }
  }

  @Test
  void grantsOneOfTwoModalitiesThatAreAskedForWithOneReference() throws Exception {
    UUID reference = UUID.randomUUID();
    long before = register.size();
    List<Callable<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String modality = i % 2 == 0 ? "ct" : "mri";
      asked.add(() -> calls.grant(reference, modality));
    }
    List<Answer> answers = Parallel.run(asked);

    assertThat(answers).extracting(Answer::status).containsOnly(201, 303, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(THREADS / 2);
    assertThat(register.size()).isEqualTo(before + 1);
  }

  @Test
  void grantsDistinctIdentifiersThatDoNotFollowOneAnother() throws Exception {
    List<String> granted = inParallel(512, calls::grantNew);
    List<Long> serials = granted.stream().map(text -> MidId.of(text).serial()).sorted().toList();
    int neighbours = 0;
    for (int i = 1; i < serials.size(); i++) {
      if (serials.get(i) - serials.get(i - 1) == 1) {
        neighbours++;
      }
    }

    assertThat(granted).doesNotHaveDuplicates();
    // By chance one pair in four runs; a sequence would have 511.
    assertThat(neighbours).isLessThan(20);
  }

  private static <T> List<T> inParallel(int times, Callable<T> call) throws Exception {
    return Parallel.run(Collections.nCopies(times, call));
  }
}
