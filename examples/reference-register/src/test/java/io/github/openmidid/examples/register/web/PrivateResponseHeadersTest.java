package io.github.openmidid.examples.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.page.PageVisitor;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies the headers that control the caching and the handling of a response. */
@Tag("slow")
class PrivateResponseHeadersTest {
  private static ProcedureFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private static String vary(ApiResponse response) {
    return String.join(", ", response.response().headers().allValues("Vary"));
  }

  static Stream<ApiResponse> privateResponses() {
    RegisterCaller operator = fixture.operator;
    RegisterCaller nobody = new RegisterCaller(fixture.register.baseUrl(), "");
    String midId = operator.grantNew("ct");
    String midIdWithTag = operator.get("/midIds/" + midId).header("ETag");
    String deviceId =
        fixture.report(ProcedureFixture.device(midId, "ct")).json().get("deviceId").stringValue();
    return Stream.of(
        operator.get("/midIds"),
        operator.get("/midIds/" + midId),
        operator.send(operator.request("/midIds/" + midId).header("If-None-Match", midIdWithTag)),
        operator.post("/midIds/query", "{\"midIds\":[\"" + midId + "\"]}"),
        operator.get("/midIds/overview"),
        operator.get("/devices"),
        operator.get("/devices/" + deviceId),
        operator.get("/devices/" + deviceId + "/history"),
        operator.get("/access"),
        operator.get("/snapshots/latest"),
        fixture.health.get("/auditEvents"),
        operator.get("/midIds/MID-9912-3456-11"), // 404
        operator.get("/nothing"),
        operator.get("/midIds?x=1"), // 400
        operator.get("/auditEvents"), // 403
        operator.delete("/midIds"), // 405
        nobody.get("/midIds"), // 401
        nobody.get("/nothing"),
        new RegisterCaller(fixture.register.baseUrl(), "wrong").get("/midIds"));
  }

  @ParameterizedTest
  @MethodSource("privateResponses")
  @DisplayName("N97 private responses vary with the access token")
  void n97_privateResponsesVaryWithTheAccessToken(ApiResponse response) {
    assertThat(vary(response)).containsOnlyOnce("Authorization");
    boolean isLocalized = response.response().headers().firstValue("Content-Language").isPresent();
    assertThat(vary(response).contains("Accept-Language"))
        .as(response.toString())
        .isEqualTo(isLocalized);
  }

  @Test
  void theContentOfASnapshotVariesWithTheAccessToken() {
    String href = fixture.health.get("/snapshots/latest").json().get("contentHref").stringValue();
    String place = href.substring(fixture.register.baseUrl().toString().length());

    assertThat(vary(fixture.health.get(place))).isEqualTo("Authorization");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/register", "/health", "/refData/modalities", "/healthApps"})
  void publicResponsesDoNotButTheirErrorsDo(String path) {
    assertThat(vary(fixture.operator.get(path))).doesNotContain("Authorization");
    assertThat(vary(fixture.operator.get(path + "?x=1"))).containsOnlyOnce("Authorization");
    assertThat(vary(new RegisterCaller(fixture.register.baseUrl(), "wrong").get(path)))
        .contains("Authorization");
  }

  @Test
  @DisplayName("N97 every 503 says when to try again")
  void n97_unavailableResponsesSayWhenToTryAgain() {
    try (ReferenceRegister lost = ReferenceRegister.start()) {
      RegisterCaller calls = RegisterCaller.to(lost, "AZ");
      PageVisitor visitor = new PageVisitor(lost);
      visitor.signIn("en", lost.accessToken("AZ"));
      Element form = visitor.get("/en").page().expectFirst("main form");
      RegisterInternals.part(lost, HikariDataSource.class).close();
      char[] person = lost.accessTokenOfPerson("AZ", "an");
      RegisterCaller delegate = new RegisterCaller(lost.baseUrl(), String.valueOf(person));

      assertThat(
              List.of(
                  calls.get("/midIds"),
                  calls.send(
                      calls
                          .request("/midIds")
                          .header("Content-Type", "application/json")
                          .POST(
                              BodyPublishers.ofString(
                                  "{\"requestReference\":\"4f8f6f6e-9f5e-4a53-8d0e-0d8b7f6f2b11\","
                                      + "\"modality\":\"ct\"}"))),
                  calls.get("/health"),
                  calls.get("/snapshots/latest"),
                  delegate.get("/midIds")))
          .allSatisfy(
              response -> {
                assertThat(response.status()).isEqualTo(503);
                assertThat(response.header("Retry-After")).isEqualTo("1");
              });
      assertThat(
              List.of(
                  visitor.get("/en"),
                  visitor.get("/en/midIds"),
                  visitor.submit(form, Map.of("modality", "ct"))))
          .allSatisfy(PrivateResponseHeadersTest::assertUnavailable);
    }
  }

  private static void assertUnavailable(Shown shown) {
    assertThat(shown.status()).isEqualTo(503);
    assertThat(shown.response().headers().firstValue("Retry-After")).contains("1");
  }
}
