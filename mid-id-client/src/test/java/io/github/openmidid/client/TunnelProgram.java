package io.github.openmidid.client;

import io.github.openmidid.MidId;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends a request through a tunnel of a proxy with a password, in a JVM that allows Java to send
 * it.
 */
final class TunnelProgram {
  private TunnelProgram() {}

  /** The complete class path of the test JVM, modules included. */
  static String classPath() {
    return Stream.of(
            Path.of("target", "classes").toAbsolutePath().toString(),
            Path.of("target", "test-classes").toAbsolutePath().toString(),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path"))
        .filter(place -> !place.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  public static void main(String[] args) throws Exception {
    String found =
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";
    TestAuthority authority = TestAuthority.create();
    Path pem = authority.pem(Files.createTempFile("authority", ".pem"));
    try (SocketServer register =
            SocketServer.respondingWith(
                authority.context(authority.server()),
                false,
                (request, out) ->
                    out.write(SocketServer.response(200, "application/json", found)));
        TestProxy proxy = TestProxy.requiringPassword();
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(register.baseUrl())
                .accessToken(Canaries.TOKEN::toCharArray)
                .trustedCertificates(pem)
                .proxy(
                    "127.0.0.1",
                    proxy.port(),
                    Canaries.PROXY_USER,
                    Canaries.PROXY_PASSWORD::toCharArray)
                .build()) {
      if (client.find(MidId.of("MID-9912-3456-11")).isEmpty()) {
        throw new IllegalStateException("not found");
      }
      boolean leaked =
          register.requests().get(0).headers().containsKey("proxy-authorization")
              || proxy.heads().stream().anyMatch(head -> head.contains("Bearer"));
      System.out.println(leaked ? "leaked" : "found through the tunnel");
    } finally {
      Files.delete(pem);
    }
  }
}
