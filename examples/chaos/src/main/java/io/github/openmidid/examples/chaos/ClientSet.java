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
 * @param timeout the timeout of an operation
 * @param plain has no cache
 * @param caching has a cache with default settings
 * @param revalidating has a cache whose entries are revalidated after a millisecond
 */
record ClientSet(Duration timeout, MidIdClient plain, MidIdClient caching, MidIdClient revalidating)
    implements AutoCloseable {
  /** The usual timeout of an operation. */
  static final Duration TIMEOUT = Duration.ofMillis(600);

  /** The timeout if the machine is so busy that undamaged calls do not end in the usual one. */
  static final Duration LONG_TIMEOUT = Duration.ofSeconds(6);

  static ClientSet of(
      ChaosProxy proxy,
      Path authority,
      Duration timeout,
      Supplier<char[]> token,
      UnaryOperator<MidIdClient> decoration) {
    Duration briefly = Duration.ofMillis(1);
    CacheSettings cache = CacheSettings.defaults();
    return new ClientSet(
        timeout,
        decoration.apply(builder(proxy, authority, timeout, token).build()),
        decoration.apply(builder(proxy, authority, timeout, token).cache(cache).build()),
        decoration.apply(
            builder(proxy, authority, timeout, token)
                .cache(cache.withTimeToLive(briefly).withUnknownTimeToLive(briefly))
                .build()));
  }

  private static MidIdClient.Builder builder(
      ChaosProxy proxy, Path authority, Duration timeout, Supplier<char[]> token) {
    MidIdClient.Builder builder =
        MidIdClient.builder()
            .baseUrl(proxy.baseUrl())
            .accessToken(token)
            .timeout(timeout)
            .connectTimeout(timeout.dividedBy(2));
    return proxy.protocol().isSecure()
        ? builder.trustedCertificates(authority)
        : builder.allowHttpToLoopback();
  }

  @Override
  public void close() {
    plain.close();
    caching.close();
    revalidating.close();
  }
}
