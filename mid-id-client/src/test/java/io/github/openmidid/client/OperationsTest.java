package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.SocketServer.Request;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private static String registration(MidId midId, String modality) {
    return """
        {"midId":"%s","href":"http://x/midIds/%s","modality":"%s","operator":"AZ Voorbeeld",\
        "status":"linked","grantedAt":"2026-11-22T10:00:00+01:00","future":{"a":[1]}}"""
        .formatted(midId, midId, modality);
  }

  private static MidIdClient client(SocketServer server) {
    return MidIdClient.builder()
        .baseUrl(server.baseUrl())
        .accessToken("t0ken"::toCharArray)
        .allowHttpToLoopback()
        .build();
  }

  @Test
  void requestReturnsTheGrantedIdentifier() throws IOException {
    UUID reference = UUID.fromString("0a6f1d3a-4a0c-4f6b-9b43-5d8d6f1f5a11");
    try (SocketServer server =
            SocketServer.respondingWith(201, JSON, registration(MID_ID, "petCt"));
        MidIdClient client = client(server)) {
      Registration granted = client.midIds().request(new MidIdRequest(reference, Modality.PET_CT));

      assertThat(granted.midId()).isEqualTo(MID_ID);
      assertThat(granted.modality()).contains(Modality.PET_CT);
      assertThat(granted.operator()).contains("AZ Voorbeeld");
      assertThat(granted.status()).isEqualTo(RegistrationStatus.LINKED);
      assertThat(granted.grantedAt()).contains(Instant.parse("2026-11-22T09:00:00Z"));
      Request request = server.requests().get(0);
      assertThat(request.method() + " " + request.target())
          .isEqualTo("POST /midIdRegister/v1/midIds");
      assertThat(request.body())
          .isEqualTo(
              "{\"requestReference\":\"0a6f1d3a-4a0c-4f6b-9b43-5d8d6f1f5a11\",\"modality\":\"petCt\"}");
      assertThat(request.headers())
          .containsEntry("authorization", "Bearer t0ken")
          .containsEntry("content-type", "application/json");
      assertThat(UUID.fromString(request.headers().get("belgov-trace-id"))).isNotNull();
    }
  }

  /**
   * Starts a register that responds to a request with 303, and to the lookup after it with these
   * bytes.
   */
  private static SocketServer grantedBefore(byte[] found) {
    return SocketServer.respondingWith(
        (request, out) ->
            out.write(
                request.method().equals("POST")
                    ? SocketServer.response(
                        303, "", "", "Location: http://elsewhere.example/x/" + MID_ID)
                    : found));
  }

  @Test
  void repeatedRequestReturnsTheSameIdentifier() throws IOException {
    try (SocketServer server =
            grantedBefore(SocketServer.response(200, JSON, registration(MID_ID, "ct")));
        MidIdClient client = client(server)) {
      assertThat(client.midIds().request(Modality.CT).midId()).isEqualTo(MID_ID);
      assertThat(server.requests())
          .extracting(r -> r.method() + " " + r.target())
          .containsExactly(
              "POST /midIdRegister/v1/midIds", "GET /midIdRegister/v1/midIds/" + MID_ID);
    }
  }

  @Test
  void repeatedRequestRejectsAnotherIdentifierOrNone() throws IOException {
    MidIdRequest again = MidIdRequest.of(Modality.CT);
    for (byte[] found :
        List.of(
            SocketServer.response(200, JSON, registration(MidId.ofSerial(1), "ct")),
            SocketServer.response(404, PROBLEM, NotFound.of(MID_ID)))) {
      try (SocketServer server = grantedBefore(found);
          MidIdClient client = client(server)) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.midIds().request(again))
            .satisfies(e -> assertThat(e.requestReference()).contains(again.requestReference()));
      }
    }
  }

  @Test
  void repeatedRequestWithoutReadAccessCarriesTheReference() throws IOException {
    MidIdRequest again = MidIdRequest.of(Modality.CT);
    try (SocketServer server =
            grantedBefore(SocketServer.response(403, PROBLEM, "{\"status\":403}"));
        MidIdClient client = client(server)) {
      assertThatExceptionOfType(RegisterResponseException.class)
          .isThrownBy(() -> client.midIds().request(again))
          .satisfies(e -> assertThat(e.requestReference()).contains(again.requestReference()));
    }
  }

  @Test
  void rejectsAReferenceUsedForAnotherRequest() throws IOException {
    String problem =
        """
        {"type":"urn:problem-type:openmidid:midIdRegister:requestReferenceReused","title":"x","status":409,
         "issues":[{"type":"urn:i","in":"body","name":"requestReference","detail":"used","value":7}]}""";
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(409, PROBLEM, problem, "BelGov-Trace-Id: t-1")));
        MidIdClient client = client(server)) {
      assertThatExceptionOfType(RegisterResponseException.class)
          .isThrownBy(() -> client.midIds().request(Modality.CT))
          .satisfies(
              e -> {
                assertThat(e.status()).isEqualTo(409);
                assertThat(e.problemType())
                    .contains("urn:problem-type:openmidid:midIdRegister:requestReferenceReused");
                assertThat(e.issues())
                    .containsExactly(new ProblemIssue("urn:i", "requestReference", "used"));
                assertThat(e.traceId()).contains("t-1");
                assertThat(e.requestReference()).isEmpty();
              });
    }
  }

  @Test
  void findReturnsTheRegistration() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(200, JSON, registration(MID_ID, "cbct"));
        MidIdClient client = client(server)) {
      Registration found = client.find(MID_ID).orElseThrow();
      assertThat(found.modality()).isEmpty();
      assertThat(found.modalityCode()).isEqualTo("cbct");
      assertThat(server.requests().get(0).target())
          .isEqualTo("/midIdRegister/v1/midIds/MID-9912-3456-11");
    }
  }

  @Test
  void findIsEmptyForAnUnknownIdentifier() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(404, PROBLEM, NotFound.of(MID_ID));
        MidIdClient client = client(server)) {
      assertThat(client.find(MID_ID)).isEmpty();
    }
  }

  /** Knows every identifier but those with an even serial number. */
  private static void respondToQuery(Request request, java.io.OutputStream out) throws IOException {
    List<MidId> requested =
        Pattern.compile("MID-[0-9-]{12}")
            .matcher(request.body())
            .results()
            .map(MatchResult::group)
            .map(MidId::of)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(requested);
    List<String> items =
        requested.stream()
            .filter(midId -> midId.serial() % 2 == 1)
            .map(midId -> registration(midId, "ct"))
            .toList();
    List<MidId> notFound = requested.stream().filter(midId -> midId.serial() % 2 == 0).toList();
    out.write(SocketServer.response(200, JSON, BatchFixture.body(items, notFound)));
  }

  @Test
  void findAllSendsChunksOfAThousandAndKeepsTheOrder() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(OperationsTest::respondToQuery);
        MidIdClient client = client(server)) {
      List<MidId> requested =
          LongStream.rangeClosed(1, 2500)
              .map(i -> i * 7919 % 90_000_000)
              .mapToObj(MidId::ofSerial)
              .collect(Collectors.toCollection(ArrayList::new));
      requested.add(requested.get(0));
      Map<MidId, Registration> found = client.findAll(requested);
      assertThat(found.keySet())
          .containsExactlyElementsOf(
              requested.stream().distinct().filter(id -> id.serial() % 2 == 1).toList());
      assertThat(server.requests()).hasSize(3);
      assertThat(server.requests().get(0).target()).isEqualTo("/midIdRegister/v1/midIds/query");
    }
  }

  @Test
  void findAllOfAnEmptyListSendsNoRequest() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(500, JSON, "{}");
        MidIdClient client = client(server)) {
      assertThat(client.findAll(List.of())).isEmpty();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void listRequestsTheNextPageLazily() throws IOException {
    List<MidId> ids = LongStream.rangeClosed(1, 3).mapToObj(MidId::ofSerial).toList();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  int after =
                      (int)
                          ids.stream()
                              .filter(id -> request.target().contains("afterMidId=" + id))
                              .count();
                  int page =
                      after == 0 ? 0 : request.target().contains(ids.get(0).toString()) ? 1 : 2;
                  String items = page == 1 ? "" : registration(ids.get(page), "mri");
                  String next =
                      page == 2
                          ? ""
                          : ",\"next\":\"http://elsewhere.example/l?modality=mri&afterMidId="
                              + ids.get(page)
                              + "\"";
                  out.write(
                      SocketServer.response(200, JSON, "{\"items\":[" + items + "]" + next + "}"));
                });
        MidIdClient client = client(server)) {
      var filter =
          MidIdFilter.all().withModalities(Modality.MRI).withStatus(RegistrationStatus.LINKED);
      assertThat(client.midIds().list(filter).limit(1)).hasSize(1);
      assertThat(server.requests()).hasSize(1);
      assertThat(client.midIds().list(filter))
          .extracting(Registration::midId)
          .containsExactly(ids.get(0), ids.get(2));
      assertThat(server.requests().get(0).target())
          .isEqualTo("/midIdRegister/v1/midIds?modality=mri&status=linked");
    }
  }

  @Test
  void listFailsOnAPaginationLoop() throws IOException {
    String page = "{\"items\":[],\"next\":\"/midIds?afterMidId=" + MID_ID + "\"}";
    try (SocketServer server = SocketServer.respondingWith(200, JSON, page);
        MidIdClient client = client(server)) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.midIds().list(MidIdFilter.all()).count())
          .withMessageContaining("cycle");
      assertThat(server.requests())
          .extracting(Request::target)
          .containsExactly(
              "/midIdRegister/v1/midIds", "/midIdRegister/v1/midIds?afterMidId=" + MID_ID);
    }
  }

  @Test
  void registerReturnsItsEnvironment() throws IOException {
    String body =
        "{\"environment\":\"test\",\"formatName\":\"provisional\",\"formatStatus\":\"provisional\"}";
    try (SocketServer server = SocketServer.respondingWith(200, JSON, body);
        MidIdClient client = client(server)) {
      assertThat(client.register())
          .isEqualTo(new RegisterInformation("test", "provisional", "provisional"));
      assertThat(client.register().isTest()).isTrue();
    }
  }
}
