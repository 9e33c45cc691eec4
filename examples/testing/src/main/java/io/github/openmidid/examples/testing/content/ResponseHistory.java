package io.github.openmidid.examples.testing.content;

import io.github.openmidid.examples.testing.http.Request;
import io.github.openmidid.examples.testing.http.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest responses of a server, which can replace another one. Thread-safe. */
public final class ResponseHistory {
  private static final int MOST = 64;

  private record ExchangeRecord(Request request, Response response) {}

  private final Deque<ExchangeRecord> latest = new ArrayDeque<>();

  /** Adds a response that has a body. */
  public synchronized void add(Request request, Response response) {
    if (response.body().length == 0) {
      return;
    }
    if (latest.size() == MOST) {
      latest.removeLast();
    }
    latest.addFirst(new ExchangeRecord(request, response));
  }

  /**
   * Returns the responses to other requests than this one, latest first, those to the same kind of
   * request before all others.
   */
  public synchronized ResponseHistory to(Request request) {
    ResponseHistory others = new ResponseHistory();
    List<ExchangeRecord> ofOtherKinds = new ArrayList<>();
    for (ExchangeRecord exchange : latest) {
      if (!exchange.request().isSameAs(request)) {
        boolean same = exchange.request().template().equals(request.template());
        (same ? others.latest : ofOtherKinds).add(exchange);
      }
    }
    others.latest.addAll(ofOtherKinds);
    return others;
  }

  /** Returns the first response. */
  public synchronized Optional<Response> first() {
    return Optional.ofNullable(latest.peekFirst()).map(ExchangeRecord::response);
  }

  /** Returns the last response, to another kind of request if there is one. */
  public synchronized Optional<Response> last() {
    return Optional.ofNullable(latest.peekLast()).map(ExchangeRecord::response);
  }
}
