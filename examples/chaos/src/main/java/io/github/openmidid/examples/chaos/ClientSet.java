package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.testing.chaos.ChaosProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The clients of one proxy.
 *
 * @param plain has no cache
 * @param remembering has a cache with default settings
 * @param revalidating has a cache whose entries are revalidated after a millisecond
 */
record ClientSet(MidIdClient plain, MidIdClient remembering, MidIdClient revalidating)
    implements AutoCloseable {
  /** The timeout of an operation. */
  static final Duration TIMEOUT = Duration.ofMillis(600);

  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(300);

  static ClientSet of(
      ChaosProxy proxy,
      Path authority,
      Supplier<char[]> token,
      UnaryOperator<MidIdClient> decoration) {
    Duration briefly = Duration.ofMillis(1);
    CacheSettings cache = CacheSettings.defaults();
    return new ClientSet(
        decoration.apply(builder(proxy, authority, token).build()),
        decoration.apply(builder(proxy, authority, token).cache(cache).build()),
        decoration.apply(
            builder(proxy, authority, token)
                .cache(cache.withTimeToLive(briefly).withUnknownTimeToLive(briefly))
                .build()));
  }

  private static MidIdClient.Builder builder(
      ChaosProxy proxy, Path authority, Supplier<char[]> token) {
    MidIdClient.Builder builder =
        MidIdClient.builder()
            .baseUrl(proxy.baseUrl())
            .accessToken(token)
            .timeout(TIMEOUT)
            .connectTimeout(CONNECT_TIMEOUT);
    return proxy.protocol().isSecure()
        ? builder.trustedCertificates(authority)
        : builder.allowHttpToLoopback();
  }

  @Override
  public void close() {
    plain.close();
    remembering.close();
    revalidating.close();
  }
}
