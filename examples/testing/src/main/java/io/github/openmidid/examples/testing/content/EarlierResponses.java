package io.github.openmidid.examples.testing.content;

import io.github.openmidid.examples.testing.http.Request;
import io.github.openmidid.examples.testing.http.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest responses of a server, by which another one can be replaced. Thread-safe. */
public final class EarlierResponses {
  private static final int MOST = 64;

  private record Exchange(Request request, Response response) {}

  private final Deque<Exchange> latest = new ArrayDeque<>();

  /** Keeps a response that has a body. */
  public synchronized void add(Request request, Response response) {
    if (response.body().length == 0) {
      return;
    }
    if (latest.size() == MOST) {
      latest.removeLast();
    }
    latest.addFirst(new Exchange(request, response));
  }

  /**
   * The responses to other requests than this one, latest first, those to the same kind of request
   * before all others.
   */
  public synchronized EarlierResponses to(Request request) {
    EarlierResponses others = new EarlierResponses();
    List<Exchange> ofOtherKinds = new ArrayList<>();
    for (Exchange exchange : latest) {
      if (!exchange.request().isSameAs(request)) {
        boolean same = exchange.request().template().equals(request.template());
        (same ? others.latest : ofOtherKinds).add(exchange);
      }
    }
    others.latest.addAll(ofOtherKinds);
    return others;
  }

  /** The first of them. */
  public synchronized Optional<Response> first() {
    return Optional.ofNullable(latest.peekFirst()).map(Exchange::response);
  }

  /** The last of them, which answers another kind of request if there is one. */
  public synchronized Optional<Response> last() {
    return Optional.ofNullable(latest.peekLast()).map(Exchange::response);
  }
}
