package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of each row of the compatibility table that is a web service, sent over HTTP. */
abstract class ServiceContract {
  private static final String MID_ID = "MID-9912-3456-11";
  private static final String FORMER = "MID-9900-0001-30";
  private static final String MALFORMED = "MID-9912-3465-11";

  /** An identifier that was granted to the operator whose token the service has. */
  private static final String REGISTERED = "MID-9956-7396-98";

  private final HttpClient http = HttpClient.newHttpClient();

  /** Returns the address of the service, which ends with a slash. */
  abstract URI service();

  @Test
  void bodyPathAndQueryHoldIdentifiersAndWireCodes() throws Exception {
    HttpResponse<String> stored = post("devices", device("mid 9912 3456 11", FORMER));
    assertEquals(200, stored.statusCode(), stored.body());
    for (String path :
        new String[] {
          "devices/" + MID_ID,
          "devices?formerMidId=" + FORMER + "&modality=petCt",
          "devices/modalities/petCt"
        }) {
      String body = get(path, 200).body();
      assertTrue(body.contains("\"midId\":\"" + MID_ID + "\""), path + body);
      assertTrue(body.contains("\"formerMidId\":\"" + FORMER + "\""), path + body);
      assertTrue(body.contains("\"modality\":\"petCt\""), path + body);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "devices/" + MALFORMED,
        "devices?formerMidId=" + MALFORMED + "&modality=petCt",
        "devices?formerMidId=" + FORMER + "&modality=unknown",
        "devices/modalities/unknown"
      })
  void malformedPathsAndQueriesAreRejected(String path) throws Exception {
    int status = send(HttpRequest.newBuilder(service().resolve(path))).statusCode();
    assertTrue(status == 400 || status == 404, path + " " + status);
  }

  @Test
  void malformedBodiesAreRejected() throws Exception {
    assertEquals(
        400, post("devices", "{\"midId\":\"" + MALFORMED + "\",\"modality\":\"ct\"}").statusCode());
    assertEquals(
        400, post("devices", "{\"midId\":\"" + MID_ID + "\",\"modality\":\"?\"}").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "label, " + MALFORMED + ", " + FORMER,
    "related, " + MID_ID + ", " + MALFORMED,
  })
  void fieldsAndContainerElementsAreChecked(String property, String label, String related)
      throws Exception {
    assertProblem(post("devices", device(label, related)), property);
  }

  @Test
  void parametersAreChecked() throws Exception {
    assertProblem(get("devices/valid?label=" + MALFORMED, 400), "label");
    assertEquals("valid", get("devices/valid?label=" + MID_ID, 200).body());
  }

  @Test
  void theRegisterIsUsedByTheConstraint() throws Exception {
    assertEquals("registered", get("devices/registered?midId=" + REGISTERED, 200).body());
    String body = get("devices/registered?midId=" + MID_ID, 400).body();
    assertTrue(body.contains("\"code\":\"unknown\""), body);
  }

  @Test
  void findsOneAndMany() throws Exception {
    String one = get("registrations/" + REGISTERED, 200).body();
    assertTrue(one.contains("\"modalityCode\":\"spectCt\""), one);
    assertTrue(one.contains("\"statusCode\":\"linked\""), one);
    get("registrations/" + MID_ID, 404);
    HttpResponse<String> many =
        post("registrations/search", "[\"" + REGISTERED + "\",\"" + MID_ID + "\"]");
    assertEquals(200, many.statusCode(), many.body());
    assertTrue(many.body().contains("{\"" + REGISTERED + "\":{"), many.body());
  }

  @Test
  void requestsAnIdentifier() throws Exception {
    HttpResponse<String> granted = post("registrations?modality=ct", "");
    assertEquals(200, granted.statusCode(), granted.body());
    assertTrue(granted.body().contains("\"modalityCode\":\"ct\""), granted.body());
    assertTrue(granted.body().contains("\"statusCode\":\"available\""), granted.body());
  }

  private static void assertProblem(HttpResponse<String> response, String property) {
    String body = response.body();
    assertEquals(400, response.statusCode(), body);
    String type = response.headers().firstValue("content-type").orElse("");
    assertTrue(type.startsWith("application/problem+json"), type);
    assertTrue(body.contains(property), body);
    assertTrue(body.contains("\"code\":\"checkDigits\""), body);
    assertTrue(body.contains("\"index\":14"), body);
    assertTrue(
        body.contains("{\"candidate\":\"" + MID_ID + "\",\"reasons\":[\"swappedDigits\"]}"), body);
    assertTrue(body.contains("has check digits that do not match"), body);
  }

  private static String device(String label, String related) {
    return """
        {"midId": "%s", "formerMidId": "%s", "modality": "petCt", "label": "%s", "related": ["%s"]}
        """
        .formatted(MID_ID, FORMER, label, related);
  }

  private HttpResponse<String> get(String path, int status) throws Exception {
    HttpResponse<String> response = send(HttpRequest.newBuilder(service().resolve(path)));
    assertEquals(status, response.statusCode(), path + response.body());
    return response;
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(service().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
