package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The validation against the contract detects faults. */
class ContractTest {
  private static final ContractCheck CONTRACT = ContractAssert.CONTRACT;
  private static final String LINK =
      """
      {"midId":"MID-9912-3456-11","href":"http://x/l","deviceId":"d-1",\
      "linkedAt":"2027-02-02T10:00:00Z"}""";
  private static final String PAIR = "{\"midId\":\"MID-9912-3456-11\",\"deviceId\":\"d-1\"}";

  private static List<String> linking(String request, int status, String response) {
    return CONTRACT.faults(
        "POST",
        "/midIdRegister/v1/links",
        Map.of("Content-Type", "application/json", "Authorization", "Bearer t"),
        request,
        status,
        Map.of("Content-Type", "application/json", "Location", "http://x/l"),
        response);
  }

  private static List<String> listing(String target) {
    return CONTRACT.faults(
        "GET",
        target,
        Map.of("Authorization", "Bearer t"),
        "",
        200,
        Map.of("Content-Type", "application/json"),
        "{\"items\":[]}");
  }

  @Test
  void acceptsConformingExchanges() {
    assertThat(linking(PAIR, 201, LINK)).isEmpty();
    assertThat(listing("/midIdRegister/v1/devices?modality=ct&modality=mri")).isEmpty();
  }

  @Test
  void rejectsRequestsWithMissingOrAdditionalMembers() {
    assertThat(linking("{\"deviceId\":\"d-1\"}", 201, LINK)).isNotEmpty();
    assertThat(linking(PAIR.replace("}", ",\"more\":1}"), 201, LINK)).isNotEmpty();
    assertThat(linking(PAIR.replace("MID-", "mid-"), 201, LINK)).isNotEmpty();
  }

  @Test
  void acceptsResponsesWithAdditionalButNotMissingMembers() {
    assertThat(linking(PAIR, 201, LINK.replace("linkedAt", "linked"))).isNotEmpty();
    assertThat(linking(PAIR, 201, LINK.replace("2027-02-02T10:00:00Z", "today"))).isNotEmpty();
    assertThat(linking(PAIR, 201, LINK.replace("{", "{\"more\":1,"))).isEmpty();
  }

  @Test
  void rejectsUnknownPathsAndParameters() {
    assertThat(listing("/midIdRegister/v1/device")).isNotEmpty();
    assertThat(listing("/midIdRegister/v1/devices?modality=cbct")).isNotEmpty();
    assertThat(listing("/midIdRegister/v1/devices?page=2")).isNotEmpty();
  }

  @Test
  void aNonConformingRequestFailsTheTest() throws IOException, InterruptedException {
    SocketServer server = SocketServer.respondingWith(200, "application/json", "{}");
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/device")).build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    assertThatThrownBy(server::close).hasMessageContaining("GET /midIdRegister/v1/device");
  }
}
