package io.github.openmidid.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Request;
import feign.RequestTemplate;
import io.github.openmidid.client.Elapsed;
import io.github.openmidid.client.RegisterUnavailableException;
import java.lang.reflect.Proxy;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A client of the JDK that takes long to cancel a call: on a busy machine, closing a connection
 * waits for the thread that reads it.
 */
class SlowCancellationTest {
  private static final Duration TIMEOUT = Duration.ofMillis(300);
  private static final Duration GRACE = Duration.ofMillis(250);

  private final CountDownLatch isClosable = new CountDownLatch(1);
  private final CompletableFuture<String> cancelledOn = new CompletableFuture<>();

  private volatile Runnable onSend = () -> {};

  private HttpTransport transport(ClientThreads threads) {
    JdkClient http =
        new JdkClient(
            executor ->
                (HttpClient.Builder)
                    Proxy.newProxyInstance(
                        HttpClient.Builder.class.getClassLoader(),
                        new Class<?>[] {HttpClient.Builder.class},
                        (builder, method, arguments) -> new SilentClient()),
            () -> null);
    return new HttpTransport(http, threads, null);
  }

  private static void call(HttpTransport transport) {
    Request request =
        Request.create(
            Request.HttpMethod.GET,
            "http://127.0.0.1:1/",
            Map.of(),
            null,
            StandardCharsets.UTF_8,
            new RequestTemplate());
    var unused = transport.execute(request, CallContext.in(TIMEOUT));
  }

  @Test
  @DisplayName("N2 a connection that is slow to close")
  void n02_delaysNoCallerBeyondTheDeadline() throws Exception {
    try (HttpTransport transport = transport(new ClientThreads())) {
      Elapsed elapsed = Elapsed.start();
      assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(() -> call(transport))
          .withMessage("the register has not responded in time");
      elapsed.assertAtMost(TIMEOUT.plus(GRACE));
      isClosable.countDown();
      assertThat(cancelledOn.get(10, TimeUnit.SECONDS)).startsWith("mid-id-client-");
    }
  }

  /** A connection is also closed if suppliers of the application block all threads. */
  @Test
  void cancelsOnTheCallingThreadIfNoOtherIsFree() throws Exception {
    Elapsed.repeatWhileLate(
        () -> new SlowCancellationTest().assertCancelsOnTheCallingThreadIfNoOtherIsFree());
  }

  private void assertCancelsOnTheCallingThreadIfNoOtherIsFree() {
    isClosable.countDown();
    CountDownLatch end = new CountDownLatch(1);
    ClientThreads threads = new ClientThreads();
    onSend =
        () -> {
          for (int i = 0; i < 16; i++) { // one more than are free now; the last one runs next
            var unused = threads.submit(() -> end.await(20, TimeUnit.SECONDS));
          }
        };
    try (HttpTransport transport = transport(threads)) {
      assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(() -> call(transport));
      assertThat(cancelledOn).isCompletedWithValue(Thread.currentThread().getName());
    } finally {
      end.countDown();
    }
  }

  /** A call that nobody answers. */
  private final class SilentCall<T> extends CompletableFuture<T> {
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new SilentCall<>();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      try {
        var unused = isClosable.await(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      cancelledOn.complete(Thread.currentThread().getName());
      return super.cancel(mayInterruptIfRunning);
    }
  }

  private final class SilentClient extends HttpClient {
    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request, BodyHandler<T> handler) {
      onSend.run();
      return new SilentCall<>();
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
      return new SilentCall<>();
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
      return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
      return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
      return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    public SSLParameters sslParameters() {
      return new SSLParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
      return Optional.empty();
    }

    @Override
    public Version version() {
      return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
      return Optional.empty();
    }
  }
}
