package io.github.openmidid.examples.benchmarks.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A client written without the library: the same request, without checks of the response. */
final class HandWrittenClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final String baseUrl;
  private final String token;

  HandWrittenClient(URI baseUrl, String token) {
    this.baseUrl = baseUrl.toString();
    this.token = token;
  }

  Optional<Found> find(String midId) throws IOException, InterruptedException {
    return send(request(midId).build());
  }

  Optional<Found> findInTime(String midId) throws IOException, InterruptedException {
    return send(request(midId).timeout(Duration.ofSeconds(10)).build());
  }

  private HttpRequest.Builder request(String midId) {
    return HttpRequest.newBuilder(URI.create(baseUrl + "/midIds/" + midId))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token)
        .header("BelGov-Trace-Id", UUID.randomUUID().toString());
  }

  private Optional<Found> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() == 404) {
      return Optional.empty();
    }
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return Optional.of(mapper.readValue(response.body(), Found.class));
  }

  /** A response as text: no date is parsed, no identifier is checked. */
  record Found(
      String midId,
      String modality,
      String operator,
      String status,
      @Nullable String grantedAt,
      @Nullable String billingNumber) {}
}
