package io.github.openmidid.client.internal.http;

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
 * One request and its answer, on a thread of the client, so that whatever may block (a supplier of
 * the application, the name server, a stuck connection) holds up that thread and never the caller.
 * The caller is woken by the last byte of the answer itself.
 *
 * <p>{@code sendAsync} would do without the thread, but hands every answer to the common pool, and
 * on a machine with one or two cores to a new thread: more than all the rest of a call costs.
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
   * An exchange that has not begun.
   *
   * @param request makes the request, and may block
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
        return; // the caller has gone, and was told that nothing was sent
      }
      if (download == null) {
        receiveInMemory(built);
      } else {
        receiveIntoFile(download, built);
      }
    } catch (InterruptedException e) {
      result.cancel(false); // by close() or by a caller who has gone; the thread goes on
    } catch (IOException | RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private void receiveInMemory(SentRequest built) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(built.request(), handler(built.request(), result));
    // That of a proxy that makes no tunnel never reaches the body.
    result.complete(ReceivedResponse.withoutBody(response.statusCode(), response.headers(), new byte[0]));
  }

  /** Without a reference to the client: an idle connection of the JDK's keeps its last handler. */
  private static BodyHandler<byte[]> handler(
      HttpRequest request, CompletableFuture<ReceivedResponse> result) {
    return info -> new BodyCollector(info, request, result);
  }

  /** The body is read here, so that a slow disk holds up this call alone. */
  private void receiveIntoFile(Download file, SentRequest built) throws IOException, InterruptedException {
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

  /** Ends the waiting of the caller; the request may have been sent. */
  void cancel() {
    result.cancel(false);
  }

  /** Nothing is sent from now on; true if nothing was. */
  boolean abandon() {
    return state.compareAndSet(State.PREPARED, State.ABANDONED);
  }

  /** What was sent; to be called after the answer has come. */
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
