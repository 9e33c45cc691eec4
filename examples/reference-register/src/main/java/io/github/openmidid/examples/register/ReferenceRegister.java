package io.github.openmidid.examples.register;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.session.SignInCodeIssuer;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.security.LocalTokenIssuer;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.snapshot.SnapshotService;
import io.github.openmidid.examples.register.store.StoreCompactor;
import io.github.openmidid.examples.register.store.StoreLock;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/**
 * A running register of MID-IDs. It demonstrates the contract; it is not the register of any
 * authority, and the format of its identifiers is provisional.
 *
 * <pre>{@code
 * try (ReferenceRegister register = ReferenceRegister.start()) {
 *   URI address = register.baseUrl();
 *   char[] token = register.accessToken("AZ Voorbeeld Gent");
 * }
 * }</pre>
 *
 * <p>Several registers can run in one process, each with its own store. Thread-safe.
 */
public final class ReferenceRegister implements AutoCloseable {
  private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

  private final RegisterSettings settings;
  private final LocalTokenIssuer ownTokens;
  private final QuietLogging quiet;
  private final CloseableStack resources;
  private final ApplicationContext context;
  private final URI baseUrl;

  private ReferenceRegister(RegisterSettings settings, Clock clock, CloseableStack resources) {
    this.settings = settings;
    this.resources = resources;
    quiet = QuietLogging.apply();
    ownTokens = new LocalTokenIssuer(clock);
    AnnotationConfigServletWebServerApplicationContext started =
        RegisterContext.start(settings, ownTokens, clock, resources);
    context = started;
    baseUrl = baseUrl(settings.bindAddress(), requireNonNull(started.getWebServer()).getPort());
  }

  static ReferenceRegister start(RegisterSettings settings, Clock clock, CloseableStack resources) {
    try {
      settings
          .database()
          .file()
          .map(StoreLock::acquire)
          .ifPresent(lock -> resources.add(lock::close));
      AtomicBoolean started = new AtomicBoolean();
      resources.add(() -> compact(settings, started));
      ReferenceRegister register = new ReferenceRegister(settings, clock, resources);
      started.set(true);
      return register;
    } catch (RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  /** Compacts the store after the database was closed; a store that was rejected is left alone. */
  private static void compact(RegisterSettings settings, AtomicBoolean started) {
    if (started.get()) {
      settings.database().fileToCompact().ifPresent(StoreCompactor::compact);
    }
  }

  /**
   * Starts a register in test mode on a free port of localhost, with a temporary store that is
   * deleted when the register is closed.
   *
   * @throws ReferenceRegisterException if it cannot start
   */
  public static ReferenceRegister start() {
    return builder().start();
  }

  /** Returns a builder for a register with other settings. */
  public static ReferenceRegisterBuilder builder() {
    return new ReferenceRegisterBuilder();
  }

  /** Returns the URL of the API on this machine: {@code http://127.0.0.1:8080/midIdRegister/v1}. */
  public URI baseUrl() {
    return baseUrl;
  }

  /** Returns the URL of the pages on this machine. */
  public URI pageUrl() {
    return baseUrl.resolve(PagePaths.BASE);
  }

  private static URI baseUrl(String host, int port) {
    String authority = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    return URI.create("http://" + authority + ResourceUrls.BASE_PATH);
  }

  /**
   * Returns an access token for an operator, valid for an hour: it allows to request identifiers,
   * report devices, and look up both.
   *
   * @throws IllegalStateException if the register accepts the tokens of an authorization server
   */
  public char[] accessToken(String organization) {
    return accessToken(organization, Role.OPERATOR.scopes(), TOKEN_LIFETIME);
  }

  /**
   * Returns an access token for the sample organization of a role, valid for an hour.
   *
   * @throws IllegalStateException if the register accepts the tokens of an authorization server
   */
  public char[] accessToken(Role role) {
    return accessToken(role, SampleData.organization(role));
  }

  /**
   * Returns an access token for an organization in a role, valid for an hour.
   *
   * @throws IllegalStateException if the register accepts the tokens of an authorization server
   */
  public char[] accessToken(Role role, String organization) {
    return accessToken(organization, role.scopes(), TOKEN_LIFETIME);
  }

  /**
   * Returns an access token for a person of an organization, valid for an hour. It has no scopes of
   * its own: the person may do what a local administrator of the organization has delegated.
   *
   * @param userId the name of the person in delegations
   * @throws IllegalStateException if the register accepts the tokens of an authorization server
   */
  public char[] accessTokenOfPerson(String organization, String userId) {
    return accessTokenOfPerson(organization, userId, List.of());
  }

  /**
   * Returns an access token with these scopes for a person of an organization, valid for an hour:
   * for example for a local administrator who is also named in the audit trail.
   *
   * @throws IllegalStateException if the register accepts the tokens of an authorization server
   */
  public char[] accessTokenOfPerson(String organization, String userId, Collection<String> scopes) {
    return issuer().issue(organization, userId, scopes, TOKEN_LIFETIME);
  }

  char[] accessTokenOfPerson(String organization, String userId, Duration lifetime) {
    return issuer().issue(organization, userId, List.of(), lifetime);
  }

  /**
   * Returns an access token with these scopes and this lifetime; a negative lifetime yields an
   * expired token.
   *
   * @throws IllegalStateException if the register accepts the tokens of an authorization server
   */
  public char[] accessToken(String organization, Collection<String> scopes, Duration lifetime) {
    return issuer().issue(organization, scopes, lifetime);
  }

  /**
   * Returns a link to the pages that signs in with an access token, and works once; it starts with
   * the public URL, if there is one. Whoever has the link can sign in with it.
   *
   * <pre>{@code
   * URI link = register.signInLink(register.accessToken(Role.SUPPLIER));
   * }</pre>
   *
   * @param accessToken a token that the register accepts, also one of an authorization server
   */
  public URI signInLink(char[] accessToken) {
    String code = context.getBean(SignInCodeIssuer.class).issue(accessToken);
    return settings
        .publicUrl()
        .orElse(baseUrl)
        .resolve(PagePaths.BASE + PagePaths.signInLink(code));
  }

  private LocalTokenIssuer issuer() {
    if (settings.authorizationServer().isPresent()) {
      throw new IllegalStateException(
          "the register accepts only the tokens of an authorization server");
    }
    return ownTokens;
  }

  /** Returns the Ed25519 key that verifies the snapshots of this store. */
  public PublicKey snapshotKey() {
    return context.getBean(SnapshotService.class).publicKey();
  }

  /** Returns whether identifiers are granted from the test range. */
  public boolean isTestMode() {
    return settings.testMode();
  }

  /** Returns the current number of identifiers. */
  public long size() {
    return context.getBean(RegistrationStore.class).count();
  }

  /** Returns a bean of the register, for tests of this package. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /**
   * Stops the register: running requests may finish within five seconds; then the file of an H2
   * store is compacted, and a temporary store is deleted. A second call has no effect.
   */
  @Override
  public void close() {
    resources.close();
  }

  /** Returns the URL of the API; never a token. */
  @Override
  public String toString() {
    return "ReferenceRegister[" + baseUrl + ", " + quiet + "]";
  }
}
