package io.github.openmidid.client.internal.http;

import feign.Request;
import io.github.openmidid.client.internal.io.SupplierException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A builder of requests of the JDK's client from those of Feign. Calls the application's suppliers
 * of secrets, on the sending thread.
 */
final class RequestBuilder {
  private static final byte[] EMPTY = {};

  private final @Nullable ProxyServer proxy;

  RequestBuilder(@Nullable ProxyServer proxy) {
    this.proxy = proxy;
  }

  /**
   * Builds a request including its secrets.
   *
   * @param authorization returns the {@code Authorization} header; null if the request has its own,
   *     or needs none
   * @throws SupplierException if a supplier fails
   */
  SentRequest build(Request request, @Nullable Supplier<Optional<String>> authorization) {
    byte[] body = request.body() == null ? EMPTY : request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url()))
            .method(
                request.httpMethod().name(),
                request.body() == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
      addHeader(builder, header.getKey(), header.getValue());
    }
    if (authorization != null) {
      authorization.get().ifPresent(value -> builder.header("Authorization", value));
    }
    if (proxy != null) {
      proxy.authorization().ifPresent(value -> builder.header(ProxyServer.HEADER, value));
    }
    return new SentRequest(builder.build(), body);
  }

  private static void addHeader(
      HttpRequest.Builder builder, String name, Collection<String> values) {
    if (!name.equalsIgnoreCase(
        "content-length")) { // set by the JDK's client, which rejects it otherwise
      values.forEach(value -> builder.header(name, value));
    }
  }
}
