package io.github.openmidid.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, on a thread of the client, so that whatever may block (the name
 * server, a stuck connection) holds up that thread and never the caller. The caller is woken by the
 * last byte of the answer itself.
 *
 * <p>{@code sendAsync} would do without the thread, but hands every answer to the common pool, and
 * on a machine with one or two cores to a new thread: more than all the rest of a call costs.
 */
final class Exchange implements Runnable {
  private final JdkClient http;
  private final HttpRequest request;
  private final @Nullable Download download;
  private final CompletableFuture<WholeAnswer> answer = new CompletableFuture<>();

  Exchange(JdkClient http, HttpRequest request, @Nullable Download download) {
    this.http = http;
    this.request = request;
    this.download = download;
  }

  @Override
  @SuppressWarnings("IllegalCatch")
  public void run() {
    try {
      if (download == null) {
        remember();
      } else {
        writeTo(download);
      }
    } catch (InterruptedException e) {
      answer.cancel(false); // by close() or by a caller who has gone; the thread goes on
    } catch (IOException | RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  private void remember() throws IOException, InterruptedException {
    HttpResponse<byte[]> whole = http.send(request, info -> new LimitedBody(info, answer));
    // That of a proxy that makes no tunnel never reaches the body.
    answer.complete(new WholeAnswer(whole.statusCode(), whole.headers(), new byte[0]));
  }

  /** The body is read here, so that a slow disk holds up this call alone. */
  private void writeTo(Download file) throws IOException, InterruptedException {
    AtomicReference<@Nullable InputStream> stream = new AtomicReference<>();
    HttpResponse<byte[]> response =
        http.send(
            request,
            info ->
                BodySubscribers.mapping(
                    BodySubscribers.ofInputStream(),
                    body -> {
                      stream.set(body);
                      return new byte[0];
                    }));
    byte[] refusal = new byte[0];
    try (InputStream body = stream.get()) {
      if (body != null && response.statusCode() == 200) {
        file.take(body);
      } else if (body != null) {
        refusal = body.readNBytes(LimitedBody.MAX_ERROR_BYTES);
      }
    }
    answer.complete(new WholeAnswer(response.statusCode(), response.headers(), refusal));
  }

  /** Ends the waiting of the caller; the request may have been sent. */
  void cancel() {
    answer.cancel(false);
  }

  WholeAnswer await(long nanos)
      throws InterruptedException, ExecutionException, TimeoutException, CancellationException {
    return answer.get(nanos, TimeUnit.NANOSECONDS);
  }
}
