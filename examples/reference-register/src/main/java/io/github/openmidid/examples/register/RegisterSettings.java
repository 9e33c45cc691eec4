package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.grant.SerialRange;
import io.github.openmidid.examples.register.security.AuthorizationServer;
import io.github.openmidid.examples.register.store.H2Url;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a register is started.
 *
 * @param database where it stores
 * @param bindAddress the address of this machine on which it listens
 * @param port its port; 0 for a free one
 * @param testMode whether it grants identifiers of the range for tests
 * @param serials the serial numbers that it issues from
 * @param imports register files to import before it answers, in this order
 * @param publicUrl the address of the API as clients see it, if it is not the one they call
 * @param authorizationServer whose tokens it accepts; its own, if empty
 */
public record RegisterSettings(
    H2Url database,
    String bindAddress,
    int port,
    boolean testMode,
    SerialRange serials,
    List<Path> imports,
    Optional<URI> publicUrl,
    Optional<AuthorizationServer> authorizationServer) {

  /** For what the web server keeps while it runs. */
  public Path workDirectory() {
    return database.beside(".work");
  }
}
