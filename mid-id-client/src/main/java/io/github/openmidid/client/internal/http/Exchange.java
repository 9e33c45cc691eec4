package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.message.BodyCollector;
import io.github.openmidid.client.internal.http.message.BodyFraming;
import io.github.openmidid.client.internal.http.message.ReceivedResponse;
import io.github.openmidid.client.internal.http.message.ResponseCorrelation;
import io.github.openmidid.client.internal.io.Download;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response. Whatever blocks (a supplier of the application, a DNS lookup, a
 * slow disk) delays a thread of the client, never the caller. The caller resumes as soon as the
 * last byte of the response has arrived.
 */
final class Exchange {
  private final JdkClient http;
  private final ClientThreads threads;
  private final Supplier<SentRequest> request;
  private final @Nullable Download download;

  /** True once it is decided that the request is sent, or that the caller has given up before. */
  private final AtomicBoolean isDecided = new AtomicBoolean();

  private final CompletableFuture<ReceivedResponse> result = new CompletableFuture<>();

  /** Completed when a body has been collected in memory, after the result. */
  private final CompletableFuture<InputStream> received = new CompletableFuture<>();

  /**
   * The body for the JDK's client, completed after its call; if it is streamed, only on failure.
   */
  private final CompletableFuture<InputStream> body = new CompletableFuture<>();

  private volatile @Nullable SentRequest sent;

  /** Whether the caller has given up. */
  private volatile boolean isAbandoned;

  /**
   * Creates an exchange that has not started.
   *
   * @param threads runs what may block
   * @param request supplies the request; may block
   */
  Exchange(
      JdkClient http,
      ClientThreads threads,
      Supplier<SentRequest> request,
      @Nullable Download download) {
    this.http = http;
    this.threads = threads;
    this.request = request;
    this.download = download;
  }

  /**
   * Prepares and sends the request.
   *
   * @throws RegisterUnavailableException if no thread is available
   */
  void start() {
    run(
        () -> {
          SentRequest built = request.get();
          sent = built;
          if (isDecided.compareAndSet(false, true)) {
            send(built.request());
          }
        });
  }

  /** A step of the exchange. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  /** Runs a step on a thread of the client, which is interrupted if the exchange fails. */
  private void run(Step step) {
    Future<?> running = threads.submit(() -> complete(step));
    var unused =
        result.exceptionally(
            failure -> {
              running.cancel(true);
              return null;
            });
  }

  /** Runs a step; its failure becomes the result. */
  @SuppressWarnings("IllegalCatch")
  private @Nullable Void complete(Step step) {
    try {
      step.run();
    } catch (InterruptedException e) {
      result.cancel(false); // by close() or a caller that has given up; the thread is reused
    } catch (IOException | RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
    return null;
  }

  /** Continues on a thread of the client, unless the result is known already. */
  private void continueWith(Step step) {
    if (!result.isDone()) {
      complete(() -> run(step));
    }
  }

  /**
   * Sends the request. If an HTTP/2 connection has no free stream, nothing was sent, and another
   * attempt follows when another call has released one.
   */
  private void send(HttpRequest built) throws IOException {
    CompletableFuture<HttpResponse<InputStream>> call = http.sendAsync(built, handler(built));
    // If the head of a response is not HTTP, the JDK leaves the connection open, unless a dependent
    // future is cancelled that has not failed with the call.
    CompletableFuture<?> open =
        call.exceptionallyCompose(
            failure -> {
              fail(built, failure);
              return new CompletableFuture<>();
            });
    var unused = call.thenAccept(response -> continueWith(() -> result.complete(read(response))));
    unused = received.thenAccept(stream -> succeed(call, stream));
    unused = result.handle((response, failure) -> end(open, failure));
  }

  private void fail(HttpRequest built, Throwable failure) {
    if (TransportErrorMapper.isStreamLimitReached(failure)) {
      continueWith(
          () -> {
            http.awaitFreeStream();
            if (!result.isDone()) {
              send(built);
            }
          });
    } else {
      result.completeExceptionally(failure);
    }
  }

  /**
   * Completes the call of the JDK and only then its body, so that the JDK needs no other, perhaps
   * new thread to complete the call.
   */
  private void succeed(CompletableFuture<?> call, InputStream stream) {
    call.complete(null);
    body.complete(stream);
  }

  /**
   * Ends a call whose result is known. If its caller has given up, the JDK's call is cancelled on a
   * thread of the client, if one is free: that closes a connection, which waits for the thread that
   * reads it.
   */
  private @Nullable Void end(CompletableFuture<?> open, @Nullable Throwable failure) {
    if (failure == null) {
      http.releaseStream();
    } else if (isAbandoned) {
      threads.runElsewhere(() -> cancel(open, failure));
    } else {
      cancel(open, failure);
    }
    return null;
  }

  private void cancel(CompletableFuture<?> open, Throwable failure) {
    open.cancel(true);
    body.completeExceptionally(failure);
    http.releaseStream();
  }

  private BodyHandler<InputStream> handler(HttpRequest built) {
    return download == null ? collecting(built, result, received, body) : streaming(body);
  }

  /**
   * Returns a handler without a reference to the client, since idle connections of the JDK retain
   * their last handler.
   */
  private static BodyHandler<InputStream> collecting(
      HttpRequest request,
      CompletableFuture<ReceivedResponse> result,
      CompletableFuture<InputStream> received,
      CompletableFuture<InputStream> body) {
    return info -> new BodyCollector(info, request, result, received, body);
  }

  /**
   * Returns a handler whose stream is closed if the exchange fails, which closes the connection.
   */
  private static BodyHandler<InputStream> streaming(CompletableFuture<InputStream> body) {
    return info ->
        BodySubscribers.mapping(
            BodySubscribers.ofInputStream(),
            stream -> {
              var unused = body.whenComplete((none, failure) -> close(stream, failure));
              return stream;
            });
  }

  private static void close(InputStream stream, @Nullable Throwable failure) {
    if (failure != null) {
      try {
        stream.close();
      } catch (IOException e) {
        // the connection is lost
      }
    }
  }

  /**
   * Reads a response that is not collected in memory: a download, or the response of a proxy that
   * rejects a tunnel, which is never passed to the handler.
   */
  private ReceivedResponse read(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body =
        Objects.requireNonNullElseGet(response.body(), InputStream::nullInputStream)) {
      return download == null
          ? ReceivedResponse.withoutBody(response.statusCode(), response.headers(), new byte[0])
          : read(response, body, download);
    }
  }

  private static ReceivedResponse read(HttpResponse<?> response, InputStream body, Download file)
      throws IOException {
    if (ResponseCorrelation.isMismatched(response.headers(), response.request())) {
      throw new ResponseCorrelation.MismatchException();
    }
    BodyFraming framing = BodyFraming.of(response);
    if (response.statusCode() == 200) {
      if (!framing.isDelimited() || (file.receive(body) && !framing.isComplete(file.size()))) {
        throw framing.incomplete(file.size());
      }
      return ReceivedResponse.withoutBody(200, response.headers(), new byte[0]);
    }
    byte[] error =
        framing.isDelimited() ? body.readNBytes(BodyCollector.MAX_ERROR_BYTES + 1) : new byte[0];
    if (framing.isComplete(error.length) && error.length <= BodyCollector.MAX_ERROR_BYTES) {
      return ReceivedResponse.of(response.statusCode(), response.headers(), error);
    }
    byte[] start = Arrays.copyOf(error, Math.min(error.length, BodyCollector.MAX_ERROR_BYTES));
    return ReceivedResponse.withoutBody(response.statusCode(), response.headers(), start);
  }

  /**
   * Gives the exchange up for its caller, without waiting; returns whether its request was not sent
   * and never will be.
   */
  boolean abandon() {
    isAbandoned = true;
    return cancel();
  }

  /** Cancels the exchange; returns whether its request was not sent and never will be. */
  boolean cancel() {
    boolean unsent = isDecided.compareAndSet(false, true);
    result.cancel(false);
    return unsent;
  }

  /** Returns the request as sent; must be called after the response has arrived. */
  SentRequest sent() {
    SentRequest request = sent;
    if (request == null) {
      throw new IllegalStateException("nothing was sent yet");
    }
    return request;
  }

  ReceivedResponse await(long nanos)
      throws InterruptedException, ExecutionException, TimeoutException, CancellationException {
    return result.get(nanos, TimeUnit.NANOSECONDS);
  }
}
