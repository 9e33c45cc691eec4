package io.github.openmidid.examples.testing.chaos;

import io.github.openmidid.examples.testing.http.HeaderLine;
import io.github.openmidid.examples.testing.http.HeaderLines;
import io.github.openmidid.examples.testing.http.Request;
import io.github.openmidid.examples.testing.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/** The server to which requests are forwarded. */
final class Upstream {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** The headers that belong to one connection, or are set by the HTTP client. */
  private static final Set<String> OF_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "te",
          "transfer-encoding",
          "upgrade");

  private final URI origin;
  private final HttpClient http;

  Upstream(URI origin, Executor executor) {
    this.origin = origin;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(executor)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Sends a request and returns the response; 502 if there is none. */
  Response send(Request request) {
    try {
      return response(http.send(toHttp(request), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      return failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failure(e);
    }
  }

  private HttpRequest toHttp(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(origin.resolve(request.target()))
            .timeout(TIMEOUT)
            .method(
                request.method(),
                request.body().length == 0
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(request.body()));
    for (HeaderLine line : request.headers().lines()) {
      if (!OF_CONNECTION.contains(line.lowerCaseName())) {
        builder.header(line.name(), line.value());
      }
    }
    return builder.build();
  }

  private static Response response(HttpResponse<byte[]> response) {
    HeaderLines headers = HeaderLines.none();
    for (Map.Entry<String, java.util.List<String>> header : response.headers().map().entrySet()) {
      if (!OF_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        for (String value : header.getValue()) {
          headers = headers.plus(header.getKey(), value);
        }
      }
    }
    return new Response(response.statusCode(), headers, response.body());
  }

  private static Response failure(Exception e) {
    return new Response(
        502, HeaderLines.none(), e.getClass().getName().getBytes(StandardCharsets.UTF_8));
  }
}
