package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.cadastre.ExistingDevices;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.internal.ClientBuilder;
import io.github.openmidid.client.reference.HealthApps;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ProblemTypes;
import io.github.openmidid.client.snapshot.Snapshots;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A register of MID-IDs over HTTP. Thread-safe; make one, keep it, close it.
 *
 * <pre>{@code
 * try (MidIdClient client =
 *     MidIdClient.builder().baseUrl(baseUrl).accessToken(tokens::current).build()) {
 *   Optional<Registration> registration = client.find(midId);
 * }
 * }</pre>
 *
 * <p>Every operation ends within the {@linkplain Builder#timeout timeout}, whatever the network
 * does, and fails with a {@link MidIdClientException} that says which kind of failure it was. "Not
 * known" is an empty answer, never a failure.
 */
public interface MidIdClient extends MidIdRegister, AutoCloseable {

  /** Starts the settings of a client. */
  static Builder builder() {
    return new ClientBuilder();
  }

  /** The identifiers: request, look up, list. */
  MidIds midIds();

  /** The cadastre: report devices, and what changes of them. */
  Devices devices();

  /** What suppliers delivered. */
  Deliveries deliveries();

  /** Identifiers tied to their devices. */
  Links links();

  /** The billing numbers of devices. */
  BillingNumbers billingNumbers();

  /** The devices that the cadastre knew before 1 October 2022. */
  ExistingDevices existingDevices();

  /** Access within one's own organization. */
  Delegations delegations();

  /** The list for FANC. */
  Fanc fanc();

  /** Who did what, and when. */
  AuditEvents auditEvents();

  /** The modalities as the register knows them. */
  Modalities modalities();

  /** What the register's problem types mean. */
  ProblemTypes problemTypes();

  /** The whole register as a signed file. */
  Snapshots snapshots();

  /** The health applications of mHealthBELGIUM. */
  HealthApps mHealthApps();

  /**
   * Whether the register can answer. That it says it cannot is an answer too.
   *
   * @throws MidIdClientException if it does not say
   */
  RegisterHealth health();

  /**
   * What kind of register this is: with real devices or made-up ones, and with which format of
   * identifier.
   *
   * @throws MidIdClientException if the register does not say
   */
  RegisterInformation register();

  /**
   * The same client for calls that differ in something: another time limit, a trace id, a language.
   * It shares connections, cache and retry budget with this one. Closing it closes nothing; it is
   * of no use after this one is closed. Options of a view that are not given again stay.
   *
   * @param options what is different; not null
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
   * Does one or more calls on another thread.
   *
   * <pre>{@code
   * PendingCall<Optional<Registration>> answer = client.async(c -> c.midIds().find(midId));
   * }</pre>
   *
   * <p>The future fails with what the call throws, in time also if no thread is free or the
   * executor refuses the call ({@link RegisterUnavailableException}), and at once if the client is
   * closed ({@link IllegalStateException}). Completing it from outside ends the call: {@code
   * cancel}, whatever its argument, {@code orTimeout} and so on interrupt the thread. Cancel this
   * future, not one that was derived from it. The time limit of an operation begins now; it counts
   * anew for each operation that {@code calls} makes, less the wait for a thread.
   *
   * <p>Once the future is completed from outside no further request is sent. One that was sent may
   * have been granted: so what creates something has its reference outside, where it can be
   * repeated whichever way the future ends.
   *
   * <pre>{@code
   * MidIdRequest request = MidIdRequest.of(Modality.CT); // outside
   * PendingCall<Registration> granted = client.async(c -> c.midIds().request(request));
   * }</pre>
   *
   * <p>The methods that choose a reference themselves, {@link MidIds#request(Modality)}, {@link
   * Devices#report(DeviceReport)} and {@link Deliveries#report(DeliveryReport)}, fail here with an
   * {@link IllegalStateException} that says so, before anything is sent. References that were
   * chosen within {@code calls} in another way are kept by the {@linkplain
   * PendingCall#requestReferences future}.
   *
   * @param calls what to do with the client that it is given, which is a view of this one; what it
   *     gives is the result
   */
  <T> PendingCall<T> async(Function<? super MidIdClient, ? extends T> calls);

  /**
   * Lets go of connections and threads. Calls that are under way fail. Does nothing on a view made
   * by {@link #with}.
   */
  @Override
  void close();

  /** The settings of a client. Not thread-safe. */
  interface Builder {

    /**
     * Where the register is, up to and including the version: {@code
     * https://register.example/midIdRegister/v1}. Required. It is https, carries no user, password,
     * query or fragment, and its path no empty segment, no {@code .} or {@code ..} and no encoded
     * slash.
     */
    Builder baseUrl(URI baseUrl);

    /**
     * Gives the OAuth2 access token, asked for at every request; the array is not kept. It is asked
     * on a thread of the client and interrupted at the deadline of the call. If it throws or gives
     * null, the call fails with an {@link IllegalStateException} without its message, which might
     * hold a secret. Default: no token is sent.
     */
    Builder accessToken(Supplier<char[]> accessToken);

    /**
     * Lets the client fetch its access tokens itself, within the timeout of the call that needs
     * one, and renew them before they end or when the register refuses one (401). This or {@link
     * #accessToken}, not both.
     */
    Builder clientCredentials(ClientCredentials credentials);

    /**
     * The client's own certificate, with its key, for a register that asks for one (mutual TLS). It
     * is read again when the file changes, and used for the connections that are made from then on;
     * a new file that cannot be read leaves the certificate of before in use and is logged. Of
     * several keys in the file the one named {@code authentication} is used.
     *
     * @param keyStore a PKCS#12 file
     * @param password gives the password of key store and key, a new array each time: it is wiped
     *     after use
     */
    Builder clientCertificate(Path keyStore, Supplier<char[]> password);

    /**
     * The authorities that are trusted, in place of those of the JVM: certificates in PEM. Read
     * again when the file changes.
     */
    Builder trustedCertificates(Path pem);

    /**
     * The authorities that are trusted, in place of those of the JVM: the certificate entries of a
     * PKCS#12 key store. Read again when the file changes.
     *
     * @param password a new array each time: it is wiped after use
     */
    Builder trustedCertificates(Path keyStore, Supplier<char[]> password);

    /**
     * Goes through this HTTP proxy, also to the token endpoint. Default: what the JVM is set to. If
     * the register is http, the proxy has to be on this very machine too, for it reads everything.
     */
    Builder proxy(String host, int port);

    /**
     * Goes through this HTTP proxy and shows it a user and password (scheme Basic). By default Java
     * sends none through a tunnel to a https server: there the JVM has to be started with {@code
     * -Djdk.http.auth.tunneling.disabledSchemes=}, which is for the whole JVM and therefore not for
     * this library to set.
     *
     * @param password asked for at every request, a new array each time: it is wiped after use
     */
    Builder proxy(String host, int port, String user, Supplier<char[]> password);

    /** How long an operation may take in all, body included; more than zero, 10 s by default. */
    Builder timeout(Duration timeout);

    /** How long of that the making of a connection may take; more than zero, 3 s by default. */
    Builder connectTimeout(Duration connectTimeout);

    /**
     * Allows http instead of https if the host is this very machine; for tests and local trials.
     */
    Builder allowHttpToLoopback();

    /** Tells every call to this listener as well; may be set more than once. Default: none. */
    Builder callListener(CallListener listener);

    /**
     * How many chunks of a long question are asked at a time: 1 to 64, 4 by default.
     *
     * @throws IllegalArgumentException if it is not in that range
     */
    Builder bulkConcurrency(int requests);

    /**
     * The threads for {@link MidIdClient#async} and for all but one of the chunks of a long
     * question. Default: at most 32 daemon threads of the client's own, made when they are needed,
     * with at most 10,000 calls that wait for one. From JDK 21 on, {@code
     * Executors.newVirtualThreadPerTaskExecutor()} does well. The client does not close it.
     */
    Builder executor(Executor executor);

    /**
     * Remembers answers about single identifiers, for a bounded time and number, asks for the same
     * at the same time only once, and asks the register whether an old answer still holds. Default:
     * nothing is remembered, since an answer of before can be wrong by now; see {@link
     * CacheSettings}.
     */
    Builder cache(CacheSettings cache);

    /**
     * Makes the client. No connection is made yet.
     *
     * @throws IllegalArgumentException if a setting or a file is not acceptable, with the reason
     * @throws IllegalStateException if the base URL is missing, or two settings exclude each other
     */
    MidIdClient build();
  }
}
