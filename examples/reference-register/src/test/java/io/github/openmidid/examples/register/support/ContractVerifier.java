package io.github.openmidid.examples.register.support;

import io.github.openmidid.examples.testing.contract.Contract;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Verifies the requests of tests and the responses of the register against the contract: every
 * response, and each request that the register has accepted. Only the first exchanges of each kind
 * are verified, so that measurements are not affected.
 */
final class ContractVerifier {
  private static final int OF_A_KIND = 50;
  private static final String BASE = "/midIdRegister/v1/";
  private static final Contract CONTRACT =
      new Contract(
          Path.of("..", "..", "mid-id-client", "src", "main", "resources")
              .resolve(Path.of("openapi", "mid-id-register-v1.yaml")));
  private static final Map<String, AtomicInteger> SEEN = new ConcurrentHashMap<>();
  private static final Set<String> VERIFY_ALL = ConcurrentHashMap.newKeySet();

  private ContractVerifier() {}

  static void check(HttpRequest request, HttpResponse<String> response) {
    if (!request.uri().getRawPath().startsWith(BASE) || isOften(request, response)) {
      return;
    }
    List<String> faults =
        Stream.concat(
                requestFaults(request, response.statusCode()), responseFaults(request, response))
            .toList();
    if (!faults.isEmpty()) {
      throw new AssertionError("violations of the contract:\n" + String.join("\n", faults));
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
            RequestBodySubscriber.of(request))
        .stream();
  }

  private static Stream<String> responseFaults(HttpRequest request, HttpResponse<String> response) {
    return CONTRACT
        .responseFaults(
            request.method(),
            target(request),
            response.statusCode(),
            headers(response.headers().map()),
            response.body())
        .stream()
        .filter(fault -> response.statusCode() < 400 || !isOfNoOperation(fault));
  }

  /**
   * Returns whether the fault only states that the contract has no such operation, which the
   * register has rejected.
   */
  private static boolean isOfNoOperation(String fault) {
    return fault.contains("No API path found") || fault.contains("operation not allowed on path");
  }

  /** Verifies all exchanges with a server, however many there are of a kind. */
  static void verifyAll(String authority) {
    VERIFY_ALL.add(authority);
  }

  private static boolean isOften(HttpRequest request, HttpResponse<String> response) {
    if (VERIFY_ALL.contains(request.uri().getAuthority())) {
      return false;
    }
    String collection = request.uri().getPath().substring(BASE.length()).split("/", 2)[0];
    String kind = request.method() + " " + collection + " " + response.statusCode();
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
