package io.github.openmidid.examples.register;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

/** Reads the body of a request that the JDK's HTTP client has sent. */
final class RequestBody implements Flow.Subscriber<ByteBuffer> {
  private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);

  private RequestBody() {}

  /** Returns the body as text; empty if there is none. */
  static String of(HttpRequest request) {
    return request.bodyPublisher().map(RequestBody::read).orElse("");
  }

  private static String read(BodyPublisher publisher) {
    RequestBody body = new RequestBody();
    publisher.subscribe(body);
    return body.text.getBody().toCompletableFuture().join();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    text.onSubscribe(subscription);
  }

  @Override
  public void onNext(ByteBuffer bytes) {
    text.onNext(List.of(bytes));
  }

  @Override
  public void onError(Throwable failure) {
    text.onError(failure);
  }

  @Override
  public void onComplete() {
    text.onComplete();
  }
}
