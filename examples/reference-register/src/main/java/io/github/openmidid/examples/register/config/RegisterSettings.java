package io.github.openmidid.examples.register.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a register is started.
 *
 * @param database where it stores
 * @param credentials as whom it speaks to the database
 * @param workDirectory for what the web server keeps while it runs
 * @param bindAddress the address of this machine on which it listens
 * @param port its port; 0 for a free one
 * @param testMode whether it grants identifiers of the range for tests
 * @param serials the serial numbers that it issues from
 * @param seed the seed of their order that the store must have, if one is set
 * @param imports register files to import before it answers, in this order
 * @param snapshotInterval how old the latest snapshot becomes before the next one is made
 * @param publicUrl the address of the API as clients see it, if it is not the one they call
 * @param authorizationServer whose tokens it accepts; its own, if empty
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
    Duration snapshotInterval,
    Optional<URI> publicUrl,
    Optional<AuthorizationServer> authorizationServer) {

  /** The name of the mode between programs: {@code test} or {@code production}. */
  public String environment() {
    return testMode ? "test" : "production";
  }

  /** Whether browsers reach it over TLS: then they are to show their session nowhere else. */
  public boolean isPublishedOverTls() {
    return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
  }
}
