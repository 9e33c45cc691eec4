package io.github.openmidid.client.internal;

import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.CallListener;
import io.github.openmidid.client.internal.auth.AccessSettings;
import io.github.openmidid.client.internal.http.ConnectionSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The settings of one client, checked; the one source of everything that is built from them. */
public record ClientSettings(
    URI baseUrl,
    AccessSettings access,
    ConnectionSettings connection,
    Duration timeout,
    int bulkConcurrency,
    @Nullable Executor executor,
    @Nullable CacheSettings cache,
    LongSupplier ticker,
    List<CallListener> callListeners) {

  /** Without access and connection, which belong to secrets. */
  @Override
  public String toString() {
    return "Settings["
        + baseUrl
        + ", timeout "
        + timeout
        + ", to connect "
        + connection.connectTimeout()
        + "]";
  }
}
