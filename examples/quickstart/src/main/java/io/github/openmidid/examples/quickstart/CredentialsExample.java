package io.github.openmidid.examples.quickstart;

import io.github.openmidid.client.ClientCredentials;
import io.github.openmidid.client.MidIdClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Shows client credentials, mutual TLS and a proxy, for the README of the client. */
final class CredentialsExample {
  private CredentialsExample() {}

  static MidIdClient withOwnTokens(
      URI baseUrl, URI realm, Path keyStore, Supplier<char[]> password) {
    // snippet: credentials
    ClientCredentials credentials =
        ClientCredentials.builder()
            .tokenEndpoint(URI.create(realm + "/protocol/openid-connect/token"))
            .audience(realm.toString()) // the address of the realm, …/realms/M2M
            .clientId("cbe-0123456749")
            .keyStore(keyStore, password) // PKCS#12; a new char[] each time, wiped after use
            .build();
    MidIdClient client =
        MidIdClient.builder().baseUrl(baseUrl).clientCredentials(credentials).build();
    // end
    return client;
  }

  static MidIdClient behindProxy(
      URI baseUrl, Path keyStore, Path authorities, Supplier<char[]> password) {
    // snippet: route
    MidIdClient client =
        MidIdClient.builder()
            .baseUrl(baseUrl)
            .clientCertificate(keyStore, password) // mutual TLS
            .trustedCertificates(authorities) // PEM; in place of those of the JVM
            .proxy("proxy.hospital.example", 3128)
            .build();
    // end
    return client;
  }
}
