package io.github.openmidid.client.internal.http;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.message.BodyFraming;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import io.github.openmidid.client.internal.http.message.ReceivedResponse;
import io.github.openmidid.client.internal.http.message.ReprDigest;
import io.github.openmidid.client.internal.io.Download;
import io.github.openmidid.client.internal.io.Sha256;
import io.github.openmidid.client.internal.io.SupplierException;
import io.github.openmidid.client.internal.redaction.CauseCopy;
import io.github.openmidid.client.internal.tls.TlsContext;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A Feign client over the JDK's HTTP client, with one deadline that includes the body. Feign's own
 * adapter may follow redirects to another host and send the token there, and waits indefinitely for
 * a stalled body (OpenFeign/feign#3068).
 */
public final class HttpTransport implements Client, AutoCloseable {
  /** The maximum connect timeout; the JDK's client overflows on very long ones. */
  private static final Duration MAX_CONNECT_TIMEOUT = Duration.ofDays(1);

  private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
  private final ClientThreads threads;
  private final @Nullable ProxyServer proxy;
  private final JdkClient http;
  private volatile boolean closed;

  public HttpTransport(ConnectionSettings settings) {
    this(jdkClient(settings), new ClientThreads(), settings.proxy());
  }

  HttpTransport(JdkClient http, ClientThreads threads, @Nullable ProxyServer proxy) {
    this.http = http;
    this.threads = threads;
    this.proxy = proxy;
  }

  private static JdkClient jdkClient(ConnectionSettings settings) {
    TlsContext files = new TlsContext(settings.clientCertificate(), settings.trusted());
    SSLContext own = settings.sslContext();
    return new JdkClient(
        executor -> builder(settings).executor(executor), own == null ? files::current : () -> own);
  }

  private static HttpClient.Builder builder(ConnectionSettings settings) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(shorter(settings.connectTimeout(), MAX_CONNECT_TIMEOUT))
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(settings.http1Only() ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
            .sslParameters(TlsContext.parameters());
    if (settings.proxySelector() != null) {
      return builder.proxy(new CheckedProxySelector(settings.proxySelector()));
    }
    return settings.proxy() == null ? builder : builder.proxy(settings.proxy().selector());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    return execute(request, (CallContext) options, null);
  }

  /**
   * Sends a request and waits for its response.
   *
   * @param authorization supplies the {@code Authorization} header when the request is sent; null
   *     if the request has its own, or needs none
   */
  public Response execute(
      Request request, CallContext context, @Nullable Supplier<Optional<String>> authorization) {
    if (closed) {
      throw closed(context);
    }
    Exchange exchange =
        new Exchange(
            http, threads, () -> build(request, context, authorization), context.download());
    ReceivedResponse response = response(exchange, context);
    Response received = toFeign(request, response, exchange.sent(), context);
    context.observer().onResponse(received.status());
    return received;
  }

  /** Builds the request on the sending thread, where a supplier may block. */
  private SentRequest build(
      Request request, CallContext context, @Nullable Supplier<Optional<String>> authorization) {
    SentRequest built = SentRequest.of(request, authorization, proxy);
    context.observer().onSend(request, built.authorization());
    return built;
  }

  /**
   * Returns the exception for a closed client; a call that has sent a request fails as unavailable.
   */
  private static RuntimeException closed(CallContext context) {
    return context.attempts().isFirst()
        ? new IllegalStateException("this client is closed")
        : closedMeanwhile(new CancellationException());
  }

  private static RegisterUnavailableException closedMeanwhile(CancellationException e) {
    return new RegisterUnavailableException("the client was closed during the call", null, e);
  }

  private ReceivedResponse response(Exchange exchange, CallContext context) {
    if (Thread.currentThread().isInterrupted()) {
      throw CallContext.interrupted(null);
    }
    running.add(exchange);
    try {
      exchange.start();
      return exchange.await(context.attemptNanos());
    } catch (TimeoutException e) {
      throw exchange.abandon() ? notSentInTime() : CallContext.timedOut();
    } catch (CancellationException e) {
      throw closedMeanwhile(e);
    } catch (InterruptedException e) {
      boolean unsent = exchange.abandon();
      Thread.currentThread().interrupt();
      throw CallContext.interrupted(unsent ? new TransportErrorMapper.NotStartedException(e) : e);
    } catch (ExecutionException e) {
      throw failure(e.getCause(), context);
    } finally {
      running.remove(exchange);
    }
  }

  private static RegisterUnavailableException notSentInTime() {
    return new RegisterUnavailableException(
        "nothing was sent in time: does a supplier (of the access token, of a password) block?",
        null,
        new TransportErrorMapper.NotStartedException(null));
  }

  private static RuntimeException failure(@Nullable Throwable cause, CallContext context) {
    if (!(cause instanceof SupplierException supplier)) {
      return TransportErrorMapper.of(cause);
    }
    context.attempts().notSent();
    return supplier.toCaller();
  }

  /**
   * Runs work that may block on a thread of the client, within the deadline of the context.
   *
   * @throws IllegalStateException if a supplier of the application fails
   */
  public <T> T prepare(Callable<T> work, CallContext context) {
    if (closed) {
      throw closed(context);
    }
    Future<T> running = threads.submit(work);
    try {
      return running.get(Math.max(0, context.remainingNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw notSentInTime();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CallContext.interrupted(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SupplierException supplier
          ? supplier.toCaller()
          : new IllegalStateException("a supplier has failed", CauseCopy.of(e.getCause()));
    } finally {
      running.cancel(true); // no effect after completion
    }
  }

  private Response toFeign(
      Request request, ReceivedResponse response, SentRequest sent, CallContext context) {
    boolean plain = isPlain(response);
    Response received =
        Response.builder()
            .request(request)
            .status(response.status())
            .headers(HeaderNames.of(response.headers()))
            .body(new TransportBody(plain ? response : response.withoutBody(), sent, context))
            .build();
    context.attempts().receive(received);
    if (response.status() == ProxyServer.AUTHENTICATION_REQUIRED) {
      throw new RegisterProtocolException(ProxyServer.authenticationFailure(proxy), null, null);
    }
    if (!plain && response.status() < 300) {
      throw new RegisterProtocolException(
          "the response is compressed, although that was not requested", null, null);
    }
    checkDigest(response, context);
    return received;
  }

  /**
   * Verifies the {@code Repr-Digest} of a complete body; incomplete and absent bodies are not
   * checked.
   */
  private static void checkDigest(ReceivedResponse response, CallContext context) {
    Download download = context.download();
    if (download != null && response.status() == 200) {
      ReprDigest.check(response.headers(), download::sha256);
    } else if (response.isComplete() && !BodyFraming.hasNoBody(response.status())) {
      ReprDigest.check(response.headers(), () -> Sha256.of(response.body(), context::requireTime));
    }
  }

  private static boolean isPlain(ReceivedResponse response) {
    for (String encoding : response.headers().allValues("content-encoding")) {
      if (!encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    closed = true;
    running.forEach(Exchange::cancel);
    http.close();
    threads.close();
  }
}
