package io.github.openmidid.client.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterUnavailableException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feign over the JDK's HTTP client, with one deadline that covers the body. Feign's own adapter can
 * follow redirects to another host with the token in hand, and waits for ever on a body that stalls
 * (OpenFeign/feign#3068).
 */
final class HttpTransport implements Client, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");

  private final Map<Request, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
  private final ExecutorService executor;
  private final HttpClient http;
  private volatile boolean closed;

  HttpTransport(Duration connectTimeout) {
    executor = Executors.newCachedThreadPool(HttpTransport::daemon);
    http =
        HttpClient.newBuilder()
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(executor)
            .build();
  }

  private static final AtomicInteger THREADS = new AtomicInteger();

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mid-id-client-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    Deadline deadline = (Deadline) options;
    if (closed) {
      throw new IllegalStateException("this client is closed");
    }
    long start = System.nanoTime();
    HttpResponse<byte[]> response = await(request, deadline);
    if (LOG.isDebugEnabled()) {
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      String path = URI.create(request.url()).getPath();
      LOG.debug(
          "{} {} answered {} in {} ms", request.httpMethod(), path, response.statusCode(), millis);
    }
    if (response.headers().firstValue("content-encoding").isPresent()) {
      throw new RegisterProtocolException(
          "the answer is compressed, which was not asked for", null, null);
    }
    return Response.builder()
        .request(request)
        .status(response.statusCode())
        .headers(Headers.of(response.headers()))
        .body(response.body())
        .build();
  }

  private HttpResponse<byte[]> await(Request request, Deadline deadline) {
    CompletableFuture<HttpResponse<byte[]>> call =
        http.sendAsync(toHttp(request), answer -> new LimitedBody());
    underWay.put(request, call);
    try {
      return call.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new RegisterUnavailableException("the register has not answered in time", null, null);
    } catch (CancellationException e) {
      throw new RegisterUnavailableException("the client was closed during the call", null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegisterUnavailableException("the calling thread was interrupted", null, e);
    } catch (ExecutionException e) {
      throw Failures.ofTransport(e.getCause());
    } finally {
      call.cancel(true);
      underWay.remove(request);
    }
  }

  private static HttpRequest toHttp(Request request) {
    HttpRequest.BodyPublisher body =
        request.body() == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(request.body());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url())).method(request.httpMethod().name(), body);
    for (var header : request.headers().entrySet()) {
      addHeader(builder, header.getKey(), header.getValue());
    }
    return builder.build();
  }

  private static void addHeader(
      HttpRequest.Builder builder, String name, Collection<String> values) {
    if (!name.equalsIgnoreCase(
        "content-length")) { // the JDK's client sets it, and lets nobody else
      values.forEach(value -> builder.header(name, value));
    }
  }

  @Override
  public void close() {
    closed = true;
    underWay.values().forEach(call -> call.cancel(true));
    if ((Object) http instanceof AutoCloseable closeable) { // from JDK 21 on
      closeQuietly(closeable);
    }
    executor.shutdownNow();
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.debug("closing the HTTP client failed", e);
    }
  }
}
