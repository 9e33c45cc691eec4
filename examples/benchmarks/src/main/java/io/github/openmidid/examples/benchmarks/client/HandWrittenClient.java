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

/**
 * The call that one writes where there is no library: it asks the same, and believes all it reads.
 */
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

  /** An answer as it is: no date is read, no identifier checked. */
  record Found(
      String midId,
      String modality,
      String operator,
      String status,
      @Nullable String grantedAt,
      @Nullable String billingNumber) {}
}
