package io.github.openmidid.client.internal.http;

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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, on a thread of the client. Whatever blocks (a supplier of the
 * application, a DNS lookup, a stalled connection) delays that thread, never the caller. The caller
 * resumes as soon as the last byte of the response has arrived.
 *
 * <p>{@code sendAsync} needs no such thread, but completes every response on the common pool, or on
 * machines with one or two cores on a new thread, which costs more than the rest of the call.
 */
final class Exchange implements Runnable {
  private enum State {
    PREPARED,
    SENT,
    ABANDONED
  }

  private final JdkClient http;
  private final Supplier<SentRequest> request;
  private final @Nullable Download download;
  private final AtomicReference<State> state = new AtomicReference<>(State.PREPARED);
  private final CompletableFuture<ReceivedResponse> result = new CompletableFuture<>();
  private volatile @Nullable SentRequest sent;

  /**
   * Creates an exchange that has not started.
   *
   * @param request supplies the request; may block
   */
  Exchange(JdkClient http, Supplier<SentRequest> request, @Nullable Download download) {
    this.http = http;
    this.request = request;
    this.download = download;
  }

  @Override
  @SuppressWarnings("IllegalCatch")
  public void run() {
    try {
      SentRequest built = request.get();
      sent = built;
      if (!state.compareAndSet(State.PREPARED, State.SENT)) {
        return; // the caller has given up and reported that nothing was sent
      }
      if (download == null) {
        receiveInMemory(built);
      } else {
        receiveIntoFile(download, built);
      }
    } catch (InterruptedException e) {
      result.cancel(false); // by close() or a caller that has given up; the thread is reused
    } catch (IOException | RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private void receiveInMemory(SentRequest built) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(built.request(), handler(built.request(), result));
    // The response of a proxy that rejects a tunnel is never passed to the body handler.
    result.complete(
        ReceivedResponse.withoutBody(response.statusCode(), response.headers(), new byte[0]));
  }

  /**
   * Returns a handler without a reference to the client, since idle connections of the JDK retain
   * their last handler.
   */
  private static BodyHandler<byte[]> handler(
      HttpRequest request, CompletableFuture<ReceivedResponse> result) {
    return info -> new BodyCollector(info, request, result);
  }

  /** Receives the body on this thread, so that a slow disk delays this call only. */
  private void receiveIntoFile(Download file, SentRequest built)
      throws IOException, InterruptedException {
    AtomicReference<@Nullable InputStream> stream = new AtomicReference<>();
    HttpResponse<byte[]> response =
        http.send(
            built.request(),
            info ->
                BodySubscribers.mapping(
                    BodySubscribers.ofInputStream(),
                    body -> {
                      stream.set(body);
                      return new byte[0];
                    }));
    try (InputStream body = stream.get()) {
      result.complete(read(response, body == null ? InputStream.nullInputStream() : body, file));
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

  /** Cancels the wait of the caller; the request may have been sent. */
  void cancel() {
    result.cancel(false);
  }

  /** Prevents the request from being sent; returns false if it was sent already. */
  boolean abandon() {
    return state.compareAndSet(State.PREPARED, State.ABANDONED);
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
