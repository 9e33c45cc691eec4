package io.github.openmidid.client.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.CallRecord;
import io.github.openmidid.client.internal.http.TransportErrorMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests that are retried, without a network. */
@Tag("slow")
class RetryingClientTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
  private static final Request READ = request(HttpMethod.GET, "http://x/midIds/1");
  private static final Request QUERY = request(HttpMethod.POST, "http://x/midIds/query");
  private static final Request CREATE = request(HttpMethod.POST, "http://x/midIds");

  private volatile IntFunction<Response> responses = sent -> response(200);
  private Duration connectTimeout = Duration.ofSeconds(10);
  private int sent;

  private static Request request(HttpMethod method, String url) {
    return Request.create(method, url, Map.of(), null, null, null);
  }

  private static Response response(int status, String... retryAfter) {
    return Response.builder()
        .status(status)
        .request(READ)
        .headers(retryAfter.length == 0 ? Map.of() : Map.of("Retry-After", List.of(retryAfter)))
        .build();
  }

  private static IntFunction<Response> failing(IOException failure) {
    return n -> {
      throw TransportErrorMapper.of(failure);
    };
  }

  private RetryingClient retries() {
    return new RetryingClient(
        (request, options) -> responses.apply(++sent), response -> false, connectTimeout, CLOCK);
  }

  private static CallContext call() {
    CallContext context = CallContext.in(Duration.ofSeconds(10));
    context.attempts().replaceCall(new CallRecord("operation"));
    return context;
  }

  private int sent(Request request) throws IOException {
    sent = 0;
    retries().execute(request, call()).close();
    return sent;
  }

  private int sentUntilItFails(Request request) {
    sent = 0;
    assertThatExceptionOfType(RegisterUnavailableException.class)
        .isThrownBy(() -> retries().execute(request, call()));
    return sent;
  }

  @ParameterizedTest
  @CsvSource({
    "200, 1, 1",
    "404, 1, 1",
    "429, 3, 3",
    "500, 1, 1",
    "502, 3, 1",
    "503, 3, 3",
    "504, 3, 1"
  })
  void retriesWhereThatIsUsefulAndSafe(int status, int reading, int creating) throws IOException {
    responses = n -> response(status);
    assertThat(sent(READ)).isEqualTo(reading);
    assertThat(sent(QUERY)).isEqualTo(reading);
    assertThat(sent(CREATE)).isEqualTo(creating);
  }

  @Test
  void retriesReadsAndUnsentRequests() {
    responses = failing(new IOException("broken"));
    assertThat(sentUntilItFails(READ)).isEqualTo(3);
    assertThat(sentUntilItFails(CREATE)).isEqualTo(1);
    responses = failing(new ConnectException());
    assertThat(sentUntilItFails(CREATE)).isEqualTo(3);
  }

  /** An unreachable register costs at most one connect timeout. */
  @Test
  void doesNotRetryAConnectionAfterTheConnectTimeout() {
    responses = failing(new ConnectException());
    connectTimeout = Duration.ofMillis(40); // less than the shortest backoff
    assertThat(sentUntilItFails(READ)).isEqualTo(1);
    responses = failing(new IOException("broken"));
    assertThat(sentUntilItFails(READ)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 3", "3, 1", "100, 1"})
  void honoursRetryAfterUpToTwoSeconds(String seconds, int expected) throws IOException {
    responses = n -> response(503, seconds);
    long start = System.nanoTime();
    assertThat(sent(READ)).isEqualTo(expected);
    long least = expected == 1 ? 0 : (expected - 1) * Long.parseLong(seconds);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(least));
  }

  @Test
  void budgetAllowsAHundredRetriesAndIsRefilledBySuccess() throws Exception {
    AtomicInteger all = new AtomicInteger();
    responses = n -> countedResponse(503, all);
    RetryingClient retries = retries();
    List<Thread> outage = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      outage.add(new Thread(() -> execute(retries)));
    }
    outage.forEach(Thread::start);
    for (Thread call : outage) {
      call.join();
    }
    assertThat(all).hasValue(150);
    execute(retries);
    assertThat(all).hasValue(151);

    for (int i = 0; i < 5; i++) {
      responses = n -> response(403); // a rejection is a response
      execute(retries);
      responses = n -> response(500);
      execute(retries);
    }
    responses = n -> countedResponse(503, all);
    execute(retries);
    assertThat(all).hasValue(153);
  }

  private static Response countedResponse(int status, AtomicInteger counter) {
    counter.incrementAndGet();
    return response(status);
  }

  private static void execute(RetryingClient retries) {
    try {
      retries.execute(READ, call()).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void endsTheCallOnInterruptAndKeepsTheFlag() {
    responses =
        n -> {
          Thread.currentThread().interrupt();
          return response(503);
        };
    assertThat(sentUntilItFails(READ)).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
  }
}
