package io.github.openmidid.client.internal;

import io.github.openmidid.client.AttemptInterceptor;
import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.CallListener;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.ClientCredentials;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.internal.auth.AccessSettings;
import io.github.openmidid.client.internal.auth.CredentialSettings;
import io.github.openmidid.client.internal.http.BaseUrl;
import io.github.openmidid.client.internal.http.ConnectionSettings;
import io.github.openmidid.client.internal.http.ProxyServer;
import io.github.openmidid.client.internal.http.message.UserAgent;
import io.github.openmidid.client.internal.json.JacksonCheck;
import io.github.openmidid.client.internal.tls.KeyStoreFile;
import io.github.openmidid.client.internal.tls.TrustFile;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The builder of clients, which rejects unsafe settings. */
public final class ClientBuilder implements MidIdClient.Builder {
  private static final int MAX_BULK_CONCURRENCY = 64;

  private @Nullable URI baseUrl;
  private @Nullable Supplier<char[]> accessToken;
  private @Nullable CredentialSettings credentials;
  private @Nullable KeyStoreFile clientCertificate;
  private @Nullable TrustFile trusted;
  private @Nullable SSLContext sslContext;
  private boolean http1Only;
  private @Nullable ProxyServer proxy;
  private @Nullable ProxySelector proxySelector;
  private Duration timeout = Duration.ofSeconds(10);
  private CallOptions options = CallOptions.none();
  private String userAgent = UserAgent.LIBRARY;
  private Duration connectTimeout = Duration.ofSeconds(3);
  private boolean httpToLoopback;
  private int bulkConcurrency = 4;
  private @Nullable Executor executor;
  private @Nullable CacheSettings cache;
  private LongSupplier ticker = System::nanoTime;
  private final List<CallListener> callListeners = new ArrayList<>();
  private final List<AttemptInterceptor> interceptors = new ArrayList<>();

  @Override
  public ClientBuilder baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return this;
  }

  @Override
  public ClientBuilder accessToken(Supplier<char[]> accessToken) {
    this.accessToken = Objects.requireNonNull(accessToken, "accessToken");
    return this;
  }

  @Override
  public ClientBuilder clientCredentials(ClientCredentials credentials) {
    this.credentials = (CredentialSettings) Objects.requireNonNull(credentials, "credentials");
    return this;
  }

  @Override
  public ClientBuilder clientCertificate(Path keyStore, Supplier<char[]> password) {
    clientCertificate =
        new KeyStoreFile(
            Objects.requireNonNull(keyStore, "keyStore"),
            null,
            Objects.requireNonNull(password, "password"));
    return this;
  }

  @Override
  public ClientBuilder trustedCertificates(Path pem) {
    trusted = new TrustFile(Objects.requireNonNull(pem, "pem"), null);
    return this;
  }

  @Override
  public ClientBuilder trustedCertificates(Path keyStore, Supplier<char[]> password) {
    trusted =
        new TrustFile(
            Objects.requireNonNull(keyStore, "keyStore"),
            Objects.requireNonNull(password, "password"));
    return this;
  }

  @Override
  public ClientBuilder sslContext(SSLContext sslContext) {
    this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
    return this;
  }

  @Override
  public ClientBuilder http1Only() {
    http1Only = true;
    return this;
  }

  @Override
  public ClientBuilder proxy(String host, int port) {
    proxy = new ProxyServer(host, port, null, null);
    proxySelector = null;
    return this;
  }

  @Override
  public ClientBuilder proxy(String host, int port, String user, Supplier<char[]> password) {
    proxy =
        new ProxyServer(
            host,
            port,
            Objects.requireNonNull(user, "user"),
            Objects.requireNonNull(password, "password"));
    proxySelector = null;
    return this;
  }

  @Override
  public ClientBuilder proxy(ProxySelector selector) {
    proxySelector = Objects.requireNonNull(selector, "selector");
    proxy = null;
    return this;
  }

  @Override
  public ClientBuilder timeout(Duration timeout) {
    this.timeout = positive("timeout", timeout);
    return this;
  }

  @Override
  public ClientBuilder attemptTimeout(Duration attemptTimeout) {
    options = options.withAttemptTimeout(positive("attemptTimeout", attemptTimeout));
    return this;
  }

  @Override
  public ClientBuilder maxRetries(int retries) {
    options = options.withMaxRetries(retries);
    return this;
  }

  @Override
  public ClientBuilder connectTimeout(Duration connectTimeout) {
    this.connectTimeout = positive("connectTimeout", connectTimeout);
    return this;
  }

  @Override
  public ClientBuilder header(String name, String value) {
    options = options.withHeader(name, value);
    return this;
  }

  @Override
  public ClientBuilder application(String name, String version) {
    userAgent = UserAgent.of(name, version);
    return this;
  }

  @Override
  public ClientBuilder allowHttpToLoopback() {
    httpToLoopback = true;
    return this;
  }

  @Override
  public ClientBuilder bulkConcurrency(int requests) {
    if (requests < 1 || requests > MAX_BULK_CONCURRENCY) {
      throw new IllegalArgumentException(
          "bulkConcurrency must be between 1 and " + MAX_BULK_CONCURRENCY);
    }
    this.bulkConcurrency = requests;
    return this;
  }

  @Override
  public ClientBuilder executor(Executor executor) {
    this.executor = Objects.requireNonNull(executor, "executor");
    return this;
  }

  @Override
  public ClientBuilder cache(CacheSettings cache) {
    this.cache = Objects.requireNonNull(cache, "cache");
    return this;
  }

  /** Sets the monotonic clock of the cache, in nanoseconds; for tests. */
  public ClientBuilder ticker(LongSupplier ticker) {
    this.ticker = ticker;
    return this;
  }

  @Override
  public ClientBuilder callListener(CallListener listener) {
    callListeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  @Override
  public ClientBuilder attemptInterceptor(AttemptInterceptor interceptor) {
    interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
    return this;
  }

  @Override
  public ClientBuilder settings(Map<?, ?> settings) {
    SettingsReader.read(settings, this);
    return this;
  }

  @Override
  public ClientBuilder settings(Function<String, @Nullable String> lookup) {
    SettingsReader.read(lookup, this);
    return this;
  }

  @Override
  public MidIdClient build() {
    if (baseUrl == null) {
      throw new IllegalStateException("baseUrl is not set");
    }
    if (accessToken != null && credentials != null) {
      throw new IllegalStateException(
          "accessToken and clientCredentials are both set; only one is allowed");
    }
    if (sslContext != null && (clientCertificate != null || trusted != null)) {
      throw new IllegalStateException(
          "sslContext excludes clientCertificate and trustedCertificates; the context has its own");
    }
    URI checked = address("baseUrl", baseUrl);
    if (credentials != null) {
      address("tokenEndpoint", credentials.tokenEndpoint());
    }
    JacksonCheck.verify();
    return new HttpMidIdClient(
        new ClientSettings(
            checked,
            new AccessSettings(accessToken, credentials),
            new ConnectionSettings(
                clientCertificate,
                trusted,
                sslContext,
                proxy,
                proxySelector,
                connectTimeout,
                http1Only),
            timeout,
            options,
            userAgent,
            bulkConcurrency,
            executor,
            cache,
            ticker,
            List.copyOf(callListeners),
            List.copyOf(interceptors)));
  }

  private URI address(String name, URI url) {
    URI checked = BaseUrl.check(name, url, httpToLoopback);
    if (proxy != null) {
      proxy.check(name, checked);
    }
    return checked;
  }

  private static Duration positive(String name, Duration duration) {
    Objects.requireNonNull(duration, name);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be positive: " + duration);
    }
    return duration;
  }
}
