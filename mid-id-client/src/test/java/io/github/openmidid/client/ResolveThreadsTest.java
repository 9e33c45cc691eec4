package io.github.openmidid.client;

import static io.github.openmidid.client.ResolveTest.GRACE;
import static io.github.openmidid.client.ResolveTest.containsSerial;
import static io.github.openmidid.client.ResolveTest.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.client.Resolution.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches: the threads that send their chunks and the callers that wait. */
@Tag("slow")
class ResolveThreadsTest {
  @Test
  void findAllFailsWithTheFailureOfAnotherThreadToo() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  if (containsSerial(request, 1_500)) {
                    out.write(SocketServer.response(403, "text/plain", "no"));
                  } else {
                    Thread.sleep(5_000); // until the failure has ended the batch
                    out.write(BatchFixture.response(request));
                  }
                });
        MidIdClient client = ResolveTest.builder(server).build()) {
      assertThatExceptionOfType(RegisterResponseException.class)
          .isThrownBy(() -> client.findAll(ids(1, 9_000)));
      assertThat(server.requests()).hasSizeLessThanOrEqualTo(5);
    }
  }

  @Test
  void anExecutorThatRejectsOnlySlowsTheBatchDown() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> out.write(BatchFixture.response(request)));
        MidIdClient client =
            ResolveTest.builder(server)
                .executor(
                    task -> {
                      throw new RejectedExecutionException();
                    })
                .build()) {
      assertThat(client.findAll(ids(1, 5_000))).hasSize(2_500);
    }
  }

  @Test
  void survivesAnExecutorThatDropsTasksOrRunsThemOnTheCaller() throws IOException {
    try (SocketServer server =
        SocketServer.respondingWith((request, out) -> out.write(BatchFixture.response(request)))) {
      try (MidIdClient client = ResolveTest.builder(server).executor(task -> {}).build()) {
        assertThat(client.findAll(ids(1, 5_000))).hasSize(2_500);
      }
      try (MidIdClient client = ResolveTest.builder(server).executor(Runnable::run).build()) {
        assertThat(client.findAll(ids(1, 5_000))).hasSize(2_500);
      }
    }
  }

  @Test
  void anInterruptedCallerReturnsAtOnceAndKeepsItsFlag() throws Exception {
    try (SocketServer server = SocketServer.respondingWith((request, out) -> Thread.sleep(5_000));
        MidIdClient client = ResolveTest.builder(server).bulkConcurrency(2).build()) {
      List<Resolution> resolutions = new ArrayList<>();
      boolean[] flag = {false};
      Thread caller =
          new Thread(
              () -> {
                resolutions.addAll(client.midIds().resolve(ids(1, 7_000)));
                flag[0] = Thread.currentThread().isInterrupted();
              });
      caller.start();
      server.awaitRequests(2);
      Elapsed elapsed = Elapsed.start();
      caller.interrupt();
      elapsed.assertEnds(caller, GRACE);
      assertThat(flag[0]).isTrue();
      assertThat(resolutions)
          .hasSize(7_000)
          .allMatch(r -> r.outcome() == Outcome.NOT_ANSWERED)
          .allMatch(r -> r.failure().get().getMessage().contains("interrupted"));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aCallerThatWaitsForHelpersCanBeInterrupted() throws Exception {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  Thread.sleep(BatchFixture.requestedIds(request).size() == 1_000 ? 5_000 : 50);
                  out.write(BatchFixture.response(request));
                });
        MidIdClient client = ResolveTest.builder(server).bulkConcurrency(2).build()) {
      Throwable[] failure = {null};
      Thread caller =
          new Thread(() -> failure[0] = catchThrowable(() -> client.findAll(ids(1, 1_001))));
      caller.start();
      Thread.sleep(500);
      Elapsed elapsed = Elapsed.start();
      caller.interrupt();
      elapsed.assertEnds(caller, GRACE);
      assertThat(failure[0]).isInstanceOf(RegisterUnavailableException.class);
    }
  }
}
