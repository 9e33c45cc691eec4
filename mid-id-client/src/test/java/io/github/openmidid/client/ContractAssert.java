package io.github.openmidid.client;

import io.github.openmidid.client.SocketServer.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Assertions that requests of the client conform to the contract. */
final class ContractAssert {
  static final ContractCheck CONTRACT =
      new ContractCheck(Path.of("src", "main", "resources", "openapi", "mid-id-register-v1.yaml"));

  private static final String BASE = "/midIdRegister/v1/";

  /** The maximum number of requests that are validated per test; some tests send thousands. */
  private static final int MOST = 100;

  /** The UUIDs of requests, calls and traces, in which similar requests differ. */
  private static final Pattern CHANGING =
      Pattern.compile("[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}");

  /** The kinds of requests that conform, of all tests of this JVM: each is validated once. */
  private static final Set<Request> CONFORMING = ConcurrentHashMap.newKeySet();

  private ContractAssert() {}

  static void check(List<Request> requests) {
    check(
        requests.stream()
            .filter(request -> request.target().startsWith(BASE))
            .limit(MOST)
            .flatMap(request -> faults(request).stream()));
  }

  static void check(Stream<String> faults) {
    List<String> all = faults.toList();
    if (!all.isEmpty()) {
      throw new AssertionError("violations of the contract:\n" + String.join("\n", all));
    }
  }

  private static List<String> faults(Request request) {
    Request kind = kind(request);
    if (CONFORMING.contains(kind)) {
      return List.of();
    }
    List<String> faults =
        CONTRACT.requestFaults(
            request.method(), request.target(), request.headers(), request.body());
    if (faults.isEmpty()) {
      CONFORMING.add(kind);
    }
    return faults;
  }

  private static Request kind(Request request) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.replaceAll((name, value) -> masked(value));
    return new Request(request.method(), masked(request.target()), headers, masked(request.body()));
  }

  private static String masked(String text) {
    return CHANGING.matcher(text).replaceAll("*");
  }
}
