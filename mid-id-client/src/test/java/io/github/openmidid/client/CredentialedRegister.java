package io.github.openmidid.client;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * A base class of tests with a register that requires tokens and a token endpoint that validates
 * assertions.
 */
abstract class CredentialedRegister {
  static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  static final String FOUND =
      "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";

  final AuthorizationServer auth = AuthorizationServer.start();
  volatile String rejected = "";
  final SocketServer register =
      SocketServer.respondingWith(
          (request, out) -> {
            String token = request.headers().getOrDefault("authorization", "none");
            boolean ok = token.startsWith("Bearer " + Canaries.TOKEN) && !rejected.contains(token);
            int success = request.method().equals("POST") ? 201 : 200;
            out.write(
                ok
                    ? SocketServer.response(success, "application/json", FOUND)
                    : SocketServer.response(401, "", ""));
          });

  @AfterEach
  void close() throws IOException {
    auth.close();
    register.close();
  }

  MidIdClient.Builder settings(ClientCredentials credentials) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .clientCredentials(credentials)
        .allowHttpToLoopback();
  }

  MidIdClient client() {
    return settings(auth.credentials().build()).build();
  }

  List<String> tokensSeen() {
    return register.requests().stream()
        .map(request -> request.headers().get("authorization").replace("Bearer ", ""))
        .toList();
  }
}
