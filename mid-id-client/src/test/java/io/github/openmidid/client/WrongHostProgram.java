package io.github.openmidid.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Sends requests to servers with a certificate for another host, in a JVM whose JDK client does not
 * verify host names.
 */
final class WrongHostProgram {
  private WrongHostProgram() {}

  /** Arguments: the server, the authority of its certificate, and the port of a proxy. */
  public static void main(String[] arguments) throws Exception {
    URI server = URI.create(arguments[0]);
    Path authority = Path.of(arguments[1]);
    int proxy = Integer.parseInt(arguments[2]);
    report("the JDK", () -> ofTheJdk(server, authority));
    try (MidIdClient direct = client(server, authority).build();
        MidIdClient tunnel = client(server, authority).proxy("127.0.0.1", proxy).build();
        MidIdClient token = withTokenEndpoint(server, authority)) {
      report("register", () -> direct.find(Faults.MID_ID));
      report("register through a tunnel", () -> tunnel.find(Faults.MID_ID));
      report("token endpoint", () -> token.find(Faults.MID_ID));
    }
    System.exit(0);
  }

  private static MidIdClient.Builder client(URI server, Path authority) {
    return MidIdClient.builder().baseUrl(server).trustedCertificates(authority);
  }

  private static MidIdClient withTokenEndpoint(URI server, Path authority) {
    return client(server, authority)
        .clientCredentials(
            ClientCredentials.builder()
                .tokenEndpoint(server)
                .clientId("a")
                .audience("b")
                .privateKey(AuthorizationServer.KEY::getPrivate)
                .build())
        .build();
  }

  private static Object ofTheJdk(URI server, Path authority) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var in = java.nio.file.Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "a", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder()
        .sslContext(tls)
        .build()
        .send(HttpRequest.newBuilder(server).build(), BodyHandlers.ofString());
  }

  private static void report(String who, Callable<?> call) {
    try {
      call.call();
      System.out.println(who + ": succeeded");
    } catch (MidIdClientException e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      System.out.println(who + ": " + e.getMessage() + " / " + root.getMessage());
    } catch (Exception e) {
      System.out.println(who + ": " + e);
    }
  }
}
