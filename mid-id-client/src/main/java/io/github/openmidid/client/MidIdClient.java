package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRequests;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.cadastre.ExistingDevices;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.document.Documents;
import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.internal.ClientBuilder;
import io.github.openmidid.client.mhealth.HealthApps;
import io.github.openmidid.client.notification.NotificationFiles;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ProblemTypes;
import io.github.openmidid.client.snapshot.Snapshots;
import io.github.openmidid.client.timeline.DeviceTimelines;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A client of a register of MID-IDs over HTTP. Thread-safe; create one per register and close it at
 * the end.
 *
 * <pre>{@code
 * try (MidIdClient client =
 *     MidIdClient.builder().baseUrl(baseUrl).accessToken(tokens::current).build()) {
 *   Optional<Registration> registration = client.find(midId);
 * }
 * }</pre>
 *
 * <p>Every operation ends within the {@linkplain Builder#timeout timeout}, whatever the network
 * does. A failure is one of the three subclasses of {@link MidIdClientException}. An identifier
 * that the register does not know is an empty result, not a failure.
 */
public interface MidIdClient extends MidIdRegister, AutoCloseable {

  /** Returns a new builder. */
  static Builder builder() {
    return new ClientBuilder();
  }

  /** Returns the operations on identifiers: request, look up, list. */
  MidIds midIds();

  /** Returns the operations on the cadastre: report devices and their changes. */
  Devices devices();

  /** Returns the operations on deliveries by suppliers. */
  Deliveries deliveries();

  /** Returns the operations on links between identifiers and devices. */
  Links links();

  /** Returns the operations on billing numbers. */
  BillingNumbers billingNumbers();

  /** Returns the operations on the timelines of devices, for billing checks. */
  DeviceTimelines deviceTimelines();

  /** Returns the operations on devices that were in the cadastre before 1 October 2022. */
  ExistingDevices existingDevices();

  /** Returns the operations on notification files, the forms that operators send by mail. */
  NotificationFiles notificationFiles();

  /** Returns the operations on documents about devices. */
  Documents documents();

  /** Returns the operations on delegated access within the caller's organization. */
  Delegations delegations();

  /**
   * Returns the operations on access requests, which persons submit and local administrators
   * decide.
   */
  AccessRequests accessRequests();

  /** Returns the list for FANC. */
  Fanc fanc();

  /** Returns the audit trail. */
  AuditEvents auditEvents();

  /** Returns the modalities of the register. */
  Modalities modalities();

  /** Returns the problem types of the register. */
  ProblemTypes problemTypes();

  /** Returns the signed snapshots of the register. */
  Snapshots snapshots();

  /** Returns the operations on the apps of mHealthBELGIUM. */
  HealthApps mHealthApps();

  /**
   * Returns the health of the register. {@code DOWN} is a result, not a failure.
   *
   * @throws MidIdClientException if the register does not return its health
   */
  RegisterHealth health();

  /**
   * Returns the environment of the register, with real or fictitious devices, and its format of
   * identifiers.
   *
   * @throws MidIdClientException if the register does not return them
   */
  RegisterInformation register();

  /**
   * Returns the role of the access token, and whose identifiers it sees. Every valid token may call
   * it. Never cached, since a delegation can end at any time.
   *
   * @throws MidIdClientException if the register does not return it
   */
  AccessInformation access();

  /**
   * Returns a view of this client with other {@linkplain CallOptions options}. The view shares
   * connections, cache and retry budget with this client. Closing the view has no effect; closing
   * this client also ends its views. A view of a view keeps the options that are not overridden.
   *
   * @param options the options; not null
   */
  MidIdClient with(CallOptions options);

  @Override
  default Optional<Registration> find(MidId midId) {
    return midIds().find(midId);
  }

  @Override
  default Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    return midIds().findAll(midIds);
  }

  /**
   * Runs one or more calls asynchronously.
   *
   * <pre>{@code
   * PendingCall<Optional<Registration>> pending = client.async(c -> c.midIds().find(midId));
   * }</pre>
   *
   * <p>The future fails with the exception of the call. If no thread is free in time or the
   * executor rejects the call, it fails with a {@link RegisterUnavailableException} within the
   * timeout; if the client is closed, it fails at once with an {@link IllegalStateException}.
   * Completing the future from outside, by {@code cancel} (whatever its argument), {@code
   * orTimeout} or similar, interrupts the call. Cancel this future, not one derived from it. The
   * timeout applies to each operation that {@code calls} runs, reduced by the time spent waiting
   * for a thread.
   *
   * <p>After the future was completed from outside, no further request is sent. A request that was
   * already sent may have been granted. Therefore create its reference outside, so that the request
   * can be repeated however the future ends.
   *
   * <pre>{@code
   * MidIdRequest request = MidIdRequest.of(Modality.CT); // outside
   * PendingCall<Registration> granted = client.async(c -> c.midIds().request(request));
   * }</pre>
   *
   * <p>The methods that generate a reference, {@link MidIds#request(Modality)}, {@link
   * Devices#report(DeviceReport)} and {@link Deliveries#report(DeliveryReport)}, fail within {@code
   * calls} with an {@link IllegalStateException}, before a request is sent. The {@linkplain
   * PendingCall#requestReferences future} keeps references that {@code calls} creates in another
   * way.
   *
   * @param calls receives a view of this client and returns the result; not null
   */
  <T> PendingCall<T> async(Function<? super MidIdClient, ? extends T> calls);

  /**
   * Closes connections and stops threads. Calls in progress fail. Has no effect on a view created
   * by {@link #with}.
   */
  @Override
  void close();

  /** Builds a client. Not thread-safe. */
  interface Builder {

    /**
     * Sets the base URL of the register, including the version: {@code
     * https://register.example/midIdRegister/v1}. Required. Must be https, without user, password,
     * query or fragment; its path must not contain an empty segment, {@code .}, {@code ..} or an
     * encoded slash.
     */
    Builder baseUrl(URI baseUrl);

    /**
     * Sets the supplier of the OAuth2 access token, called for every request; the array is neither
     * kept nor cleared. If the register rejects the token (401), the supplier is called again, and
     * the request is repeated once if the token is then another one. The supplier is normally
     * called on a thread of the client and interrupted at the deadline of the call. If it throws or
     * returns null, the call fails with an {@link IllegalStateException} that does not contain its
     * message, which could contain a secret. Default: no token is sent.
     */
    Builder accessToken(Supplier<char[]> accessToken);

    /**
     * Sets the credentials with which the client fetches its access tokens. A token is fetched
     * within the timeout of the call that needs it, and renewed before it expires or when the
     * register rejects it (401). Either this or {@link #accessToken}, not both.
     */
    Builder clientCredentials(ClientCredentials credentials);

    /**
     * Sets the client certificate and its key for mutual TLS. The file is reloaded when it changes
     * and applies to new connections; if the new file cannot be read, the previous certificate
     * remains in use and a warning is logged. If the file contains several keys, the one with the
     * alias {@code authentication} is used.
     *
     * @param keyStore a PKCS#12 file
     * @param password supplies the password of key store and key, a new array for each call; the
     *     array is cleared after use
     */
    Builder clientCertificate(Path keyStore, Supplier<char[]> password);

    /**
     * Sets the trusted certificate authorities, instead of those of the JVM: certificates in PEM.
     * The file is reloaded when it changes.
     */
    Builder trustedCertificates(Path pem);

    /**
     * Sets the trusted certificate authorities, instead of those of the JVM: the certificate
     * entries of a PKCS#12 key store. The file is reloaded when it changes.
     *
     * @param password supplies the password of the key store, a new array for each call; the array
     *     is cleared after use
     */
    Builder trustedCertificates(Path keyStore, Supplier<char[]> password);

    /**
     * Sets the TLS context, instead of {@link #clientCertificate} and {@link #trustedCertificates}:
     * for keys of a smart card or hardware module, for example. It applies to the token endpoint
     * too. TLS is 1.2 or later, and the host name is verified by every trust manager except an
     * {@code X509ExtendedTrustManager} of the application, which must verify it itself.
     */
    Builder sslContext(SSLContext sslContext);

    /**
     * Uses HTTP/1.1 only. Default: HTTP/2 where the server supports it. For proxies and servers
     * whose HTTP/2 is faulty.
     */
    Builder http1Only();

    /**
     * Sets the HTTP proxy, which is also used for the token endpoint. Default: the proxy settings
     * of the JVM. If the register is reached over http, the proxy must be on localhost too, since
     * it can read everything.
     */
    Builder proxy(String host, int port);

    /**
     * Sets the HTTP proxy and its user and password (Basic authentication). By default, the JDK
     * does not send a Basic password for a tunnel to an https server; for that, start the JVM with
     * {@code -Djdk.http.auth.tunneling.disabledSchemes=}. This property applies to the whole JVM,
     * so the library does not set it.
     *
     * @param password supplies the password, called for every request, a new array for each call;
     *     the array is cleared after use
     */
    Builder proxy(String host, int port, String user, Supplier<char[]> password);

    /**
     * Sets a selector of the HTTP proxy of each request, in place of one proxy: the first proxy
     * that it returns is used, also for the token endpoint. It is called on a thread of the client
     * and interrupted at the deadline of the call. If it throws, or returns a SOCKS proxy or, for
     * http, a proxy that is not on localhost, nothing is sent and the call fails with an {@link
     * IllegalStateException}. A proxy that requires a password needs {@link #proxy(String, int,
     * String, Supplier)}.
     */
    Builder proxy(ProxySelector selector);

    /**
     * Sets the maximum duration of an operation, including retries and the response body; more than
     * zero. Default: 10 seconds.
     */
    Builder timeout(Duration timeout);

    /**
     * Sets the maximum duration of one request with its response body, within the timeout; more
     * than zero. A lookup that exceeds it is retried; the outcome of a change is then open. The
     * download of a snapshot and the request of an access token are limited by the timeout only.
     * Default: the timeout.
     */
    Builder attemptTimeout(Duration attemptTimeout);

    /**
     * Sets the maximum number of retries of an operation, 0 to 10. Default: 2. The request with a
     * new token after 401 and the one that reads what a former request has created (303) count as
     * retries, but are also sent without any, up to three requests.
     *
     * @throws IllegalArgumentException if the number is not 0 to 10
     */
    Builder maxRetries(int retries);

    /**
     * Sets the maximum duration of a connection attempt, within the timeout; more than zero.
     * Default: 3 seconds.
     */
    Builder connectTimeout(Duration connectTimeout);

    /**
     * Adds a header to all requests to the register, not to the token endpoint; see {@link
     * CallOptions#withHeader}. Can be called several times. Default: no other headers than those of
     * the client.
     */
    Builder header(String name, String value);

    /**
     * Sets name and version of the application, which precede those of this library in the {@code
     * User-Agent}: {@code hospital-app/2.1 openmidid-client/0.1.0}. Default: only those of this
     * library.
     *
     * @param name 1 to 100 letters, digits, dots or hyphens
     * @param version 1 to 100 letters, digits, dots or hyphens
     * @throws IllegalArgumentException if name or version has another character
     */
    Builder application(String name, String version);

    /** Allows http instead of https if the host is localhost, for tests and local development. */
    Builder allowHttpToLoopback();

    /**
     * Adds a listener that is notified of every call. Can be called several times. Default: no
     * listener.
     */
    Builder callListener(CallListener listener);

    /**
     * Adds an interceptor of each request to the register and its response. Can be called several
     * times: requests pass the interceptors in this order, responses in the reverse order. Default:
     * no interceptor.
     */
    Builder attemptInterceptor(AttemptInterceptor interceptor);

    /**
     * Sets the maximum number of concurrent requests of a batch lookup, 1 to 64. Default: 4.
     *
     * @throws IllegalArgumentException if the number is not 1 to 64
     */
    Builder bulkConcurrency(int requests);

    /**
     * Sets the executor of {@link MidIdClient#async} and of the concurrent requests of a batch
     * lookup. Default: at most 32 daemon threads of the client, created on demand, with a queue of
     * at most 10,000 calls. On JDK 21 and later, {@code
     * Executors.newVirtualThreadPerTaskExecutor()} is suitable. The client does not close the
     * executor.
     */
    Builder executor(Executor executor);

    /**
     * Enables the cache of registrations: bounded in size and time, with single flight for
     * concurrent lookups and revalidation by ETag. Default: no cache, since a cached response can
     * be outdated; see {@link CacheSettings}.
     */
    Builder cache(CacheSettings cache);

    /**
     * Sets what the environment or properties define, by the names in {@code
     * docs/configuration.md}: {@code MID_ID_CLIENT_BASE_URL} or {@code mid-id.client.base-url}, for
     * example.
     *
     * <pre>{@code
     * MidIdClient.builder().settings(System.getenv()).build();
     * MidIdClient.builder().settings(properties).build();
     * }</pre>
     *
     * <p>Blank values have no effect, and calls after this one take precedence. Secrets are read
     * from files whose path is a setting, each time they are needed. A warning names settings with
     * our prefix that are not known.
     *
     * @param settings {@code System.getenv()}, {@code java.util.Properties} or another map of texts
     * @throws IllegalArgumentException if a value is not valid or a secret is the value of a
     *     setting; the message has the name of the setting and its range, not the value
     */
    Builder settings(Map<?, ?> settings);

    /**
     * Sets what a function returns by the same names; null stands for absent. Names that are not
     * known cannot be noticed.
     *
     * <pre>{@code
     * MidIdClient.builder().settings(environment::getProperty).build(); // of Spring
     * }</pre>
     *
     * @throws IllegalArgumentException as {@link #settings(Map)} does
     */
    Builder settings(Function<String, @Nullable String> lookup);

    /**
     * Creates the client. No connection is opened yet.
     *
     * @throws IllegalArgumentException if a setting or a file is not valid; the message contains
     *     the reason
     * @throws IllegalStateException if the base URL is missing, two settings exclude each other, or
     *     the versions of jackson-databind and jackson-annotations do not work together
     */
    MidIdClient build();
  }
}
