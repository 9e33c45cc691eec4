package io.github.openmidid.client.internal;

import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.CallListener;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The settings of one client, checked; the one source of everything that is built from them. */
record Settings(
    URI baseUrl,
    Access access,
    Route route,
    Duration timeout,
    Duration connectTimeout,
    int bulkConcurrency,
    @Nullable Executor executor,
    @Nullable CacheSettings cache,
    LongSupplier ticker,
    List<CallListener> callListeners) {

  /** Without access and route, which belong to secrets. */
  @Override
  public String toString() {
    return "Settings[" + baseUrl + ", timeout " + timeout + ", to connect " + connectTimeout + "]";
  }
}
