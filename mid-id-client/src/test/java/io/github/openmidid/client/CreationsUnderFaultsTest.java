package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Requests of identifiers at a register that fails two times out of three: 500, or the number in
 * the system property {@code midid.creations}.
 */
@Tag("campaign")
class CreationsUnderFaultsTest {
  private static final int CREATIONS = Integer.getInteger("midid.creations", 500);
  private static final Duration TIMEOUT = Duration.ofMillis(500);

  /** Few enough not to exhaust the retry budget of a client. */
  private static final int PER_CLIENT = 25;

  private enum Kind {
    GRANTED,
    REJECTED,
    UNKNOWN
  }

  /** The end of a request of an identifier. */
  private record Ending(MidIdRequest request, Kind kind, MidId midId) {}

  @Test
  @DisplayName("creations under faults: none twice, none lost, at most three requests each")
  void aCreationEndsGrantedRejectedOrResumableAndNeverTwice() throws Exception {
    FaultyRegister register = new FaultyRegister(4711, TIMEOUT);
    try (SocketServer server = SocketServer.respondingWith(register)) {
      List<Ending> endings = requestAll(server);
      assertWireCounts(register);
      register.heal();
      Map<UUID, MidId> known = resumeAll(server, endings);

      assertThat(register.histories()).hasSize(CREATIONS);
      assertThat(register.granted()).isEqualTo(known);
      assertThat(new HashSet<>(known.values())).hasSameSizeAs(known.values());
      Map<Kind, Integer> kinds = new TreeMap<>();
      endings.forEach(ending -> kinds.merge(ending.kind(), 1, Integer::sum));
      System.out.println(CREATIONS + " creations: " + kinds + ", " + register);
      assertThat(kinds).containsOnlyKeys(Kind.values());
    }
  }

  private static List<Ending> requestAll(SocketServer server) throws Exception {
    SplittableRandom random = new SplittableRandom(42);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Ending>>> groups = new ArrayList<>();
      for (int i = 0; i < CREATIONS; i += PER_CLIENT) {
        List<MidIdRequest> requests = new ArrayList<>();
        for (int j = i; j < Math.min(CREATIONS, i + PER_CLIENT); j++) {
          requests.add(
              new MidIdRequest(new UUID(random.nextLong(), random.nextLong()), Modality.CT));
        }
        groups.add(threads.submit(() -> requestGroup(server, requests)));
      }
      List<Ending> endings = new ArrayList<>();
      for (Future<List<Ending>> group : groups) {
        endings.addAll(group.get());
      }
      return endings;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Ending> requestGroup(SocketServer server, List<MidIdRequest> requests) {
    try (MidIdClient client = client(server, TIMEOUT)) {
      return requests.stream().map(request -> request(client, request)).toList();
    }
  }

  private static MidIdClient client(SocketServer server, Duration timeout) {
    return Faults.builder(server.baseUrl()).timeout(timeout).build();
  }

  private static Ending request(MidIdClient client, MidIdRequest request) {
    try {
      return new Ending(request, Kind.GRANTED, client.midIds().request(request).midId());
    } catch (MidIdClientException e) {
      if (e.requestReference().isPresent()) {
        assertThat(e.requestReference()).contains(request.requestReference());
        return new Ending(request, Kind.UNKNOWN, null);
      }
      assertThat(e).isInstanceOf(RegisterResponseException.class);
      return new Ending(request, Kind.REJECTED, null);
    }
  }

  /** Resumes the open creations and returns all granted identifiers, by reference. */
  private static Map<UUID, MidId> resumeAll(SocketServer server, List<Ending> endings)
      throws IOException {
    Map<UUID, MidId> known = new TreeMap<>();
    try (MidIdClient client = client(server, Duration.ofSeconds(10))) {
      for (Ending ending : endings) {
        Ending last = ending.kind() == Kind.UNKNOWN ? request(client, ending.request()) : ending;
        assertThat(last.kind()).isNotEqualTo(Kind.UNKNOWN);
        if (last.kind() == Kind.GRANTED) {
          known.put(ending.request().requestReference(), last.midId());
        }
      }
    }
    return known;
  }

  /** Every request of a creation counts, except the one repetition of a GET by the JDK. */
  private static void assertWireCounts(FaultyRegister register) {
    assertThat(register.histories().values())
        .allSatisfy(
            history -> {
              assertThat(history.posts).hasValueBetween(1, 3);
              assertThat(history.posts.get() + history.gets.get())
                  .isLessThanOrEqualTo(3 + history.getsWithoutResponse.get());
            });
  }
}
