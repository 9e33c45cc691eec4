package io.github.openmidid.examples.register.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests concurrent requests. */
@Tag("slow")
class ConcurrencyTest {
  private static final int THREADS = 64;

  private static ReferenceRegister register;
  private static RegisterCaller calls;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
    calls = RegisterCaller.to(register, "AZ Voorbeeld Gent");
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  @Test
  void grantsOneIdentifierForConcurrentRequestsWithOneReference() throws Exception {
    for (int round = 0; round < 3; round++) {
      UUID reference = UUID.randomUUID();
      long before = register.size();
      List<ApiResponse> responses =
          inParallel(THREADS, () -> calls.grantPatiently(reference, "ct"));

      assertThat(responses).extracting(ApiResponse::status).containsOnly(201, 303);
      assertThat(responses).filteredOn(response -> response.status() == 201).hasSize(1);
      assertThat(responses.stream().map(response -> response.header("Location")).distinct())
          .hasSize(1);
      assertThat(register.size()).isEqualTo(before + 1);
    }
  }

  @Test
  void grantsOneOfTwoModalitiesWithOneReference() throws Exception {
    UUID reference = UUID.randomUUID();
    long before = register.size();
    List<Callable<ApiResponse>> requests = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String modality = i % 2 == 0 ? "ct" : "mri";
      requests.add(() -> calls.grantPatiently(reference, modality));
    }
    List<ApiResponse> responses = ConcurrentCalls.run(requests);

    assertThat(responses).extracting(ApiResponse::status).containsOnly(201, 303, 409);
    assertThat(responses).filteredOn(response -> response.status() == 201).hasSize(1);
    assertThat(responses).filteredOn(response -> response.status() == 409).hasSize(THREADS / 2);
    assertThat(register.size()).isEqualTo(before + 1);
  }

  @Test
  void grantsDistinctNonConsecutiveIdentifiers() throws Exception {
    List<ApiResponse> responses =
        inParallel(512, () -> calls.grantPatiently(UUID.randomUUID(), "ct"));
    assertThat(responses).extracting(ApiResponse::status).containsOnly(201);
    List<String> granted = responses.stream().map(RegisterCaller::midId).toList();
    List<Long> serials = granted.stream().map(text -> MidId.of(text).serial()).sorted().toList();
    int neighbours = 0;
    for (int i = 1; i < serials.size(); i++) {
      if (serials.get(i) - serials.get(i - 1) == 1) {
        neighbours++;
      }
    }

    assertThat(granted).doesNotHaveDuplicates();
    // Random order has one such pair in four runs on average; a sequence would have 511.
    assertThat(neighbours).isLessThan(20);
  }

  private static <T> List<T> inParallel(int times, Callable<T> call) throws Exception {
    return ConcurrentCalls.run(Collections.nCopies(times, call));
  }
}
