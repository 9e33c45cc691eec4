package io.github.openmidid.examples.register.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a register.
 *
 * @param database the database
 * @param credentials the credentials for the database
 * @param workDirectory the directory for temporary files of the web server
 * @param bindAddress the local address to listen on
 * @param port the port to listen on; 0 for a free one
 * @param testMode whether identifiers are granted from the test range
 * @param serials the serial numbers from which identifiers are granted
 * @param seed the seed that the store must have, if one is configured
 * @param imports the register files to import before the first request, in this order
 * @param appImports the folders with catalogues of apps to import before the first request, in this
 *     order
 * @param snapshotInterval the maximum age of a snapshot before a new one is created
 * @param publicUrl the URL of the API as clients see it, if it differs from the URL that they call
 * @param authorizationServer the authorization server whose tokens are accepted; empty if the
 *     register issues its own
 */
public record RegisterSettings(
    Database database,
    DatabaseCredentials credentials,
    Path workDirectory,
    String bindAddress,
    int port,
    boolean testMode,
    SerialPool serials,
    Optional<SerialSeed> seed,
    List<Path> imports,
    List<Path> appImports,
    Duration snapshotInterval,
    Optional<URI> publicUrl,
    Optional<AuthorizationServerSettings> authorizationServer) {

  /** Returns the environment in wire format: {@code test} or {@code production}. */
  public String environment() {
    return testMode ? "test" : "production";
  }

  /**
   * Returns whether browsers reach the register over TLS, so that its cookies must be {@code
   * Secure}.
   */
  public boolean isPublishedOverTls() {
    return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
  }
}
