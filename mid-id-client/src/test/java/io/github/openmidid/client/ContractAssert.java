package io.github.openmidid.client;

import io.github.openmidid.client.SocketServer.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Assertions that requests of the client conform to the contract. */
final class ContractAssert {
  static final ContractCheck CONTRACT =
      new ContractCheck(Path.of("src", "main", "resources", "openapi", "mid-id-register-v1.yaml"));

  private static final String BASE = "/midIdRegister/v1/";

  /** The maximum number of requests that are validated per test; some tests send thousands. */
  private static final int MOST = 100;

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
    return CONTRACT.requestFaults(
        request.method(), request.target(), request.headers(), request.body());
  }
}
