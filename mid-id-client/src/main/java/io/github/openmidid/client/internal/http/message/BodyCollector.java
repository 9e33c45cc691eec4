package io.github.openmidid.client.internal.http.message;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A body subscriber that collects the body of a response up to a maximum size. For an error
 * response a prefix is sufficient. A successful response without a declared end of its body, or
 * with another length than declared, fails.
 *
 * <p>It runs on the thread that reads all connections of the client, so it must not throw anything,
 * not even an {@link Error}.
 */
public final class BodyCollector implements BodySubscriber<InputStream> {
  public static final int MAX_BYTES = 8 * 1024 * 1024;
  public static final int MAX_ERROR_BYTES = 64 * 1024;

  /** The maximum initial capacity for a declared length; the buffer grows as bytes arrive. */
  private static final int MAX_INITIAL_CAPACITY = 256 * 1024;

  private static final int DEFAULT_CAPACITY = 16 * 1024;

  private final ResponseInfo info;
  private final CompletableFuture<ReceivedResponse> response;
  private final CompletableFuture<InputStream> end;
  private final CompletableFuture<InputStream> body;
  private final boolean isMismatched;
  private final boolean success;
  private final int limit;
  private final BodyFraming framing;
  private byte[] bytes;
  private int size;
  private long received;
  private Flow.@Nullable Subscription subscription;

  /**
   * Creates a collector that completes the response as soon as the last byte has arrived.
   *
   * @param end completed after the response, so that its caller resumes first
   * @param body the body for the JDK, completed by others; its bytes are in the response only
   */
  public BodyCollector(
      ResponseInfo info,
      HttpRequest request,
      CompletableFuture<ReceivedResponse> response,
      CompletableFuture<InputStream> end,
      CompletableFuture<InputStream> body) {
    this.info = info;
    this.response = response;
    this.end = end;
    this.body = body;
    this.isMismatched = ResponseCorrelation.isMismatched(info.headers(), request);
    this.success = info.statusCode() < 300;
    this.limit = success ? MAX_BYTES : MAX_ERROR_BYTES;
    this.framing = BodyFraming.of(info);
    this.bytes = new byte[(int) Math.min(framing.length(DEFAULT_CAPACITY), MAX_INITIAL_CAPACITY)];
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    if (isMismatched) {
      onError(new ResponseCorrelation.MismatchException());
      subscription.cancel();
    } else if (!framing.isDelimited()) {
      onComplete();
      subscription.cancel(); // last, since it may throw an error of the JDK
    } else if (success && framing.length(0) > MAX_BYTES) {
      onError(new TooLargeException());
      subscription.cancel();
    } else {
      subscription.request(Long.MAX_VALUE);
    }
  }

  @Override
  @SuppressWarnings("IllegalCatch")
  public void onNext(List<ByteBuffer> buffers) {
    try {
      for (ByteBuffer buffer : buffers) {
        add(buffer);
      }
    } catch (RuntimeException | Error e) { // for example OutOfMemoryError
      onError(e);
    }
  }

  private void add(ByteBuffer buffer) {
    received += buffer.remaining();
    int count = Math.min(buffer.remaining(), limit - size);
    boolean tooMuch = count < buffer.remaining();
    if (count > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(size + count, 2 * bytes.length)));
    }
    buffer.get(bytes, size, count);
    size += count;
    if (tooMuch && subscription != null) {
      if (success) {
        onError(new TooLargeException());
      } else {
        onComplete();
      }
      subscription.cancel();
    }
  }

  @Override
  public void onError(Throwable failure) {
    response.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    if (success && !framing.isComplete(received)) {
      onError(framing.incomplete(received));
      return;
    }
    byte[] read = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    boolean isComplete = framing.isComplete(received) && received == size;
    response.complete(
        isComplete
            ? ReceivedResponse.of(info.statusCode(), info.headers(), read)
            : ReceivedResponse.withoutBody(info.statusCode(), info.headers(), read));
    end.complete(InputStream.nullInputStream());
  }

  /** Thrown if the body is larger than {@link #MAX_BYTES}. */
  public static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooLargeException() {
      super("the response is larger than " + MAX_BYTES + " bytes");
    }
  }
}
