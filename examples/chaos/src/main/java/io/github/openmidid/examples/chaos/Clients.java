package io.github.openmidid.examples.chaos;

import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.testing.chaos.ChaosProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The clients of one proxy: one that remembers nothing, one that remembers, one that asks back. */
final class Clients implements AutoCloseable {
  static final Duration TIMEOUT = Duration.ofMillis(600);
  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(300);

  private final List<MidIdClient> all;

  Clients(ChaosProxy proxy, Path authority, Supplier<char[]> token) {
    CacheSettings remembering = CacheSettings.defaults();
    all =
        List.of(
            builder(proxy, authority, token).build(),
            builder(proxy, authority, token).cache(remembering).build(),
            builder(proxy, authority, token)
                .cache(
                    remembering
                        .withTimeToLive(Duration.ofMillis(1))
                        .withUnknownTimeToLive(Duration.ofMillis(1)))
                .build());
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

  /** One of them. */
  MidIdClient any(SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  List<MidIdClient> all() {
    return all;
  }

  @Override
  public void close() {
    all.forEach(MidIdClient::close);
  }
}
