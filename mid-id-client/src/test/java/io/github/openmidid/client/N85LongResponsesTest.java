package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.client.internal.http.message.BodyCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Case N85 of the list of faults: eight megabytes of JSON that arrive just before the deadline. */
@Tag("slow")
class N85LongResponsesTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final int ALMOST_MILLIS = 470;

  /** The approximate size of the responses in bytes; the client accepts 8,388,608. */
  private static final int LENGTH = 8_300_000;

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String repeated(String start, String item, String end) {
    int count = (LENGTH - bytes(start + end)) / bytes(item + ",");
    return start + String.join(",", Collections.nCopies(count, item)) + end;
  }

  private static String manyNames(String end) {
    StringBuilder json = new StringBuilder(LENGTH).append('{');
    for (int i = 0; json.length() < LENGTH - 100; i++) {
      json.append("\"n").append(Integer.toString(i, 36)).append("\":0,");
    }
    return json.append(end).toString();
  }

  private static String json(String kind) {
    String rest = Faults.FOUND.substring(1);
    return switch (kind) {
      case "numbers", "numbers with a digest" -> repeated("{\"x\":[", "0", "]," + rest);
      case "objects" -> repeated("{\"x\":[", "{\"a\":{}}", "]," + rest);
      case "letters" -> repeated("{\"x\":[", "\"\u00e9\u20ac\"", "]," + rest);
      case "names" -> manyNames(rest);
      default -> repeated("{\"items\":[", Faults.FOUND, "],\"notFound\":[]}");
    };
  }

  private static Callable<?> call(String kind, MidIdClient client) {
    return switch (kind) {
      case "items of a batch" -> () -> client.findAll(List.of(Faults.MID_ID));
      case "items of a list" -> () -> client.midIds().list(MidIdFilter.all()).count();
      default -> () -> client.find(Faults.MID_ID);
    };
  }

  private static byte[] response(String kind) {
    String json = json(kind);
    assertThat(bytes(json)).isBetween(LENGTH - 1_000, BodyCollector.MAX_BYTES);
    String header =
        kind.endsWith("digest") ? ReprDigestResponsesTest.digest(json) : "Connection: keep-alive";
    return SocketServer.response(200, Faults.JSON, json, header);
  }

  static Stream<String> kinds() {
    return Stream.of(
        "numbers",
        "numbers with a digest",
        "objects",
        "letters",
        "names",
        "items of a batch",
        "items of a list");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("N85 parsing a long response ends at the deadline, too")
  void n85_endsParsingAtTheDeadline(String kind) throws IOException {
    byte[] response = response(kind);
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  Elapsed elapsed = Elapsed.start();
                  out.write(response, 0, response.length - 1);
                  out.flush();
                  Thread.sleep(Math.max(0, ALMOST_MILLIS - elapsed.took().toMillis()));
                  out.write(response, response.length - 1, 1);
                });
        MidIdClient client = Faults.builder(server.baseUrl()).timeout(TIMEOUT).build()) {
      for (int i = 0; i < 3; i++) {
        Elapsed elapsed = Elapsed.start();
        Throwable failure = catchThrowable(() -> call(kind, client).call());
        elapsed.assertAtMost(TIMEOUT.plus(Faults.GRACE));
        if (failure != null) {
          assertThat(failure).isInstanceOf(MidIdClientException.class);
        }
      }
    }
  }

  /** The responses above are read to their end if there is time: nothing else ends these calls. */
  @ParameterizedTest
  @MethodSource("kinds")
  void readsALongResponseInTime(String kind) throws IOException {
    byte[] response = response(kind);
    try (SocketServer server = SocketServer.respondingWith((request, out) -> out.write(response));
        MidIdClient client =
            Faults.builder(server.baseUrl()).timeout(Duration.ofMinutes(2)).build()) {
      Throwable failure = catchThrowable(() -> call(kind, client).call());
      if (kind.equals("items of a batch")) {
        assertThat(failure).isInstanceOf(RegisterProtocolException.class);
      } else {
        assertThat(failure).isNull();
      }
    }
  }
}
