package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.ScriptedResponse.Kind;
import io.github.openmidid.client.ScriptedResponse.Next;
import io.github.openmidid.client.ScriptedResponse.Then;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every operation that changes data, with every sequence of up to two responses, and one in {@value
 * #SAMPLE} of those of three, or one in the number of the system property {@code
 * midid.creationSequences}: its requests, how it ends, whether the outcome is open and which
 * reference resumes it.
 */
@Tag("campaign")
class N81CreationRuleTest {
  private static final int MOST = 3;
  private static final int SAMPLE = 20;
  private static final int ONE_IN = Integer.getInteger("midid.creationSequences", SAMPLE);

  /** Long enough for two backoffs, also on a busy machine. */
  private static final Duration UNTIL_SILENCE = Duration.ofSeconds(5);

  /** The threads mostly wait. */
  private static final int THREADS = 48;

  /** Fewer than the retry budget of a client allows. */
  private static final int PER_CLIENT = 25;

  /** A sequence of responses to an operation. */
  private record Case(CreationOperation operation, List<ScriptedResponse> responses, String id) {
    List<String> expectedRequests() {
      List<String> expected = new ArrayList<>();
      boolean reads = false;
      for (ScriptedResponse response : responses) {
        expected.add(reads ? operation.reading() : operation.request);
        reads |= response.next() == Next.READ;
      }
      return expected;
    }

    ScriptedResponse last() {
      return responses.get(responses.size() - 1);
    }

    boolean hasResponse() {
      return last().then() != Then.WAIT;
    }

    boolean isOutcomeOpen() {
      boolean open = false;
      boolean reads = false;
      for (ScriptedResponse response : responses) {
        open |= !reads && !response.provesNothingDone();
        reads |= response.next() == Next.READ;
      }
      return open;
    }

    UUID reference() {
      return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return operation + " " + responses;
    }
  }

  private final SplittableRandom random = new SplittableRandom(81);
  private final Map<String, Case> cases = new ConcurrentHashMap<>();
  private final Map<String, List<String>> requests = new ConcurrentHashMap<>();
  private final Map<String, List<String>> bodies = new ConcurrentHashMap<>();

  @Test
  @DisplayName("N81 one rule for every creation, over all sequences of up to three responses")
  void n81_oneRuleForEveryCreation() throws Exception {
    for (CreationOperation operation : CreationOperation.values()) {
      generate(operation, List.of(), ScriptedResponse.toChange(operation));
    }
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    try (SocketServer server = SocketServer.respondingWith(this::respond)) {
      runGroups(server, cases.values().stream().filter(Case::hasResponse).toList(), kinds);
      runGroups(server, cases.values().stream().filter(one -> !one.hasResponse()).toList(), kinds);
    }
    System.out.println(cases.size() + " sequences of responses to creations: " + kinds);
    assertThat(kinds).containsOnlyKeys(Kind.values());
  }

  /**
   * Runs the cases in groups; those with a silent server in small ones, so that they keep their
   * time.
   */
  private void runGroups(SocketServer server, List<Case> all, Map<Kind, Integer> kinds)
      throws Exception {
    int size = all.get(0).hasResponse() ? PER_CLIENT : 2;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> groups = new ArrayList<>();
      for (int i = 0; i < all.size(); i += size) {
        List<Case> group = all.subList(i, Math.min(all.size(), i + size));
        groups.add(threads.submit(() -> runAll(server, group)));
      }
      for (Future<?> group : groups) {
        group.get();
      }
      all.forEach(one -> kinds.merge(one.last().kind(), 1, Integer::sum));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Generates all sequences that the client is expected to read to the end. */
  private void generate(
      CreationOperation operation, List<ScriptedResponse> before, List<ScriptedResponse> alphabet) {
    for (ScriptedResponse response : alphabet) {
      List<ScriptedResponse> responses = new ArrayList<>(before);
      responses.add(response);
      if (responses.size() == MOST && random.nextInt(ONE_IN) > 0) {
        continue;
      }
      if (response.next() == Next.NOTHING || responses.size() == MOST) {
        String id = "case-" + cases.size();
        cases.put(id, new Case(operation, responses, id));
      } else {
        boolean reads = response.next() == Next.READ;
        generate(operation, responses, reads ? ScriptedResponse.toReading(operation) : alphabet);
      }
    }
  }

  private void respond(SocketServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    String id = request.headers().get("belgov-trace-id");
    List<String> before = requests.computeIfAbsent(id, unused -> new CopyOnWriteArrayList<>());
    before.add(request.method() + request.target().replace("/midIdRegister/v1", " "));
    if (!request.method().equals("GET")) {
      bodies.computeIfAbsent(id, unused -> new CopyOnWriteArrayList<>()).add(request.body());
    }
    List<ScriptedResponse> responses = cases.get(id).responses();
    ScriptedResponse response = responses.get(Math.min(before.size(), responses.size()) - 1);
    response.write(out, UNTIL_SILENCE.plusSeconds(10).toMillis()); // a late client gives up first
  }

  private void runAll(SocketServer server, List<Case> group) {
    try (MidIdClient client =
        Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(30)).build()) {
      for (Case one : group) {
        CallOptions options = CallOptions.none().withTraceId(one.id());
        boolean ends = one.hasResponse();
        run(one, client.with(ends ? options : options.withTimeout(UNTIL_SILENCE)));
      }
    }
  }

  private void run(Case one, MidIdClient client) {
    Throwable failure = null;
    try {
      assertThat(one.operation().call(client, one.reference())).as("%s", one).isNotNull();
    } catch (MidIdClientException e) {
      failure = e;
    }
    assertThat(requests.get(one.id())).as("%s", one).isEqualTo(one.expectedRequests());
    assertThat(bodies.get(one.id())).as("%s", one).containsOnly(bodies.get(one.id()).get(0));
    assertEnding(one, failure);
  }

  private static void assertEnding(Case one, Throwable failure) {
    ScriptedResponse last = one.last();
    switch (last.kind()) {
      case DONE -> assertThat(failure).as("%s", one).isNull();
      case REJECTED ->
          assertThat(failure)
              .as("%s", one)
              .isInstanceOfSatisfying(
                  RegisterResponseException.class,
                  e -> assertThat(e.status()).isEqualTo(last.status()));
      case UNAVAILABLE ->
          assertThat(failure).as("%s", one).isInstanceOf(RegisterUnavailableException.class);
      default -> assertThat(failure).as("%s", one).isInstanceOf(RegisterProtocolException.class);
    }
    if (failure instanceof MidIdClientException e) {
      boolean resumable = last.kind() != Kind.REJECTED || one.isOutcomeOpen();
      assertThat(e.isOutcomeOpen()).as("%s", one).isEqualTo(one.isOutcomeOpen());
      assertThat(e.requestReference())
          .as("%s", one)
          .isEqualTo(
              resumable && one.operation().hasReference
                  ? Optional.of(one.reference())
                  : Optional.empty());
    }
  }
}
