package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.internal.cache.RegistrationCache;
import io.github.openmidid.client.internal.call.ErrorMapper;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.call.ResponseDecoder;
import io.github.openmidid.client.internal.contract.RegisterApi;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The objects that all resources of a client or a view share.
 *
 * @param baseUrl the base URL, to which cursors are bound
 */
public record ResourceContext(
    URI baseUrl,
    OperationRunner runner,
    ChangeRunner changes,
    RegisterApi api,
    ResponseReader responses) {

  /**
   * Creates the context of a client or a view.
   *
   * @param cache the cache to invalidate after changes; null if there is none
   */
  public static ResourceContext of(
      URI baseUrl,
      OperationRunner runner,
      RegisterApi api,
      ResponseDecoder decoder,
      ErrorMapper errors,
      @Nullable RegistrationCache cache) {
    return new ResourceContext(
        baseUrl, runner, new ChangeRunner(runner, cache), api, new ResponseReader(decoder, errors));
  }
}
