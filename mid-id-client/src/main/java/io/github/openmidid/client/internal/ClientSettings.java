package io.github.openmidid.client.internal;

import io.github.openmidid.client.AttemptInterceptor;
import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.CallListener;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.internal.auth.AccessSettings;
import io.github.openmidid.client.internal.http.ConnectionSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The validated settings of a client, from which all its parts are built. */
public record ClientSettings(
    URI baseUrl,
    AccessSettings access,
    ConnectionSettings connection,
    Duration timeout,
    CallOptions options,
    String userAgent,
    int bulkConcurrency,
    @Nullable Executor executor,
    @Nullable CacheSettings cache,
    LongSupplier ticker,
    List<CallListener> callListeners,
    List<AttemptInterceptor> interceptors) {

  /** Returns a text without the access and connection settings, which may provide secrets. */
  @Override
  public String toString() {
    return "ClientSettings["
        + baseUrl
        + ", timeout "
        + timeout
        + ", connectTimeout "
        + connection.connectTimeout()
        + "]";
  }
}
