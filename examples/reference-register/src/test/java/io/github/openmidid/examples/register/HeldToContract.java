package io.github.openmidid.examples.register;

import io.github.openmidid.examples.testing.contract.Contract;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Holds what the tests ask and the register answers to the contract: an answer always, a request if
 * the register has accepted it. Of many of the same kind only the first are looked at, so that a
 * measurement is not one of this.
 */
final class HeldToContract {
  private static final int OF_A_KIND = 50;
  private static final String BASE = "/midIdRegister/v1/";
  private static final Contract CONTRACT =
      new Contract(
          Path.of("..", "..", "mid-id-client", "src", "main", "resources")
              .resolve(Path.of("openapi", "mid-id-register-v1.yaml")));
  private static final Map<String, AtomicInteger> SEEN = new ConcurrentHashMap<>();

  private HeldToContract() {}

  static void check(HttpRequest request, HttpResponse<String> answer) {
    if (!request.uri().getRawPath().startsWith(BASE) || isOften(request, answer)) {
      return;
    }
    List<String> faults =
        Stream.concat(requestFaults(request, answer.statusCode()), answerFaults(request, answer))
            .toList();
    if (!faults.isEmpty()) {
      throw new AssertionError("not as the contract says:\n" + String.join("\n", faults));
    }
  }

  private static Stream<String> requestFaults(HttpRequest request, int status) {
    if (status >= 400) {
      return Stream.empty();
    }
    return CONTRACT
        .requestFaults(
            request.method(),
            target(request),
            headers(request.headers().map()),
            RequestBody.of(request))
        .stream();
  }

  private static Stream<String> answerFaults(HttpRequest request, HttpResponse<String> answer) {
    return CONTRACT
        .answerFaults(
            request.method(),
            target(request),
            answer.statusCode(),
            headers(answer.headers().map()),
            answer.body())
        .stream()
        .filter(fault -> answer.statusCode() < 400 || !isOfNoOperation(fault));
  }

  /** Of what the contract does not have it says nothing, and the register has refused it. */
  private static boolean isOfNoOperation(String fault) {
    return fault.contains("No API path found") || fault.contains("operation not allowed on path");
  }

  private static boolean isOften(HttpRequest request, HttpResponse<String> answer) {
    String collection = request.uri().getPath().substring(BASE.length()).split("/", 2)[0];
    String kind = request.method() + " " + collection + " " + answer.statusCode();
    return SEEN.computeIfAbsent(kind, first -> new AtomicInteger()).incrementAndGet() > OF_A_KIND;
  }

  private static String target(HttpRequest request) {
    String query = request.uri().getQuery();
    return request.uri().getRawPath() + (query == null ? "" : "?" + query);
  }

  private static Map<String, String> headers(Map<String, List<String>> all) {
    Map<String, String> headers = new HashMap<>();
    all.forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return headers;
  }
}
