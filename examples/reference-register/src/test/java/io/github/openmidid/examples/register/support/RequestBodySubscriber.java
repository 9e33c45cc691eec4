package io.github.openmidid.examples.register.support;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

/** Reads the body of a request that the JDK's HTTP client has sent. */
final class RequestBodySubscriber implements Flow.Subscriber<ByteBuffer> {
  private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);

  private RequestBodySubscriber() {}

  /** Returns the body as text; empty if there is none. */
  static String of(HttpRequest request) {
    return request.bodyPublisher().map(RequestBodySubscriber::read).orElse("");
  }

  private static String read(BodyPublisher publisher) {
    RequestBodySubscriber body = new RequestBodySubscriber();
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
