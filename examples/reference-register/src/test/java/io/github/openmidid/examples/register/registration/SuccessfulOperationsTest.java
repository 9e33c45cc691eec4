package io.github.openmidid.examples.register.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tests the successful responses of the operations. */
@Tag("slow")
public class SuccessfulOperationsTest {
  public static final Path SAMPLE = Path.of("..", "data", "register.csv");
  private static final String OPERATOR = "AZ Voorbeeld Gent";

  private static ReferenceRegister register;
  private static RegisterCaller calls;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.builder().importing(SAMPLE).start();
    calls = RegisterCaller.to(register, OPERATOR);
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  @Nested
  class Request {
    @Test
    void grantsAnIdentifierWithACompleteRegistration() {
      Instant before = Instant.now();
      ApiResponse response = calls.grant(UUID.randomUUID(), "petCt");

      assertThat(response.status()).isEqualTo(201);
      assertThat(response.header("Content-Type")).isEqualTo("application/json");
      JsonNode body = response.json();
      MidId midId = MidId.of(body.get("midId").stringValue());
      assertThat(midId.isTest()).isTrue();
      assertThat(body.get("modality").stringValue()).isEqualTo("petCt");
      assertThat(body.get("operator").stringValue()).isEqualTo(OPERATOR);
      assertThat(body.get("status").stringValue()).isEqualTo("available");
      assertThat(Instant.parse(body.get("grantedAt").stringValue()))
          .isBetween(before.minusSeconds(1), Instant.now());
      assertThat(body.get("href").stringValue())
          .isEqualTo(register.baseUrl() + "/midIds/" + midId)
          .isEqualTo(response.header("Location"));
      assertThat(body.has("billingNumber")).isFalse();
      JsonNode steps = ((ObjectNode) body).remove("nextSteps");
      assertThat(calls.get("/midIds/" + midId).json()).isEqualTo(body);
      assertThat(steps.findValuesAsString("code"))
          .containsExactly("giveToSupplier", "reportDevice", "affixLabel");
      assertThat(steps.at("/1/detail").stringValue()).contains("one month", "FAQ");
      assertThat(response.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void requestsNoLabelOutsideTheScopeOfFanc() {
      JsonNode steps = calls.grant(UUID.randomUUID(), "mri").json().get("nextSteps");
      assertThat(steps.findValuesAsString("code"))
          .containsExactly("giveToSupplier", "reportDevice");
    }

    @Test
    void redirectsARepetitionToTheSameIdentifier() {
      UUID reference = UUID.randomUUID();
      ApiResponse first = calls.grant(reference, "ct");
      ApiResponse second = calls.grant(reference, "ct");

      assertThat(second.status()).isEqualTo(303);
      assertThat(second.header("Location")).isEqualTo(first.header("Location"));
      assertThat(second.response().body()).isEmpty();
    }

    @Test
    void separatesReferencesByOperator() {
      UUID reference = UUID.randomUUID();
      ApiResponse first = calls.grant(reference, "ct");
      ApiResponse other = RegisterCaller.to(register, "CHU Exemple Liège").grant(reference, "mri");

      assertThat(other.status()).isEqualTo(201);
      assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
      assertThat(other.json().get("operator").stringValue()).isEqualTo("CHU Exemple Liège");
    }
  }

  @Nested
  class Query {
    @Test
    void returnsOwnKnownIdentifiersOnceInRequestOrder() {
      String one = calls.grantNew();
      String two = calls.grantNew();
      ApiResponse response =
          calls.post(
              "/midIds/query",
              "{\"midIds\":[\""
                  + String.join("\",\"", two, "MID-0000-0001-95", one, two, "MID-9956-7396-98")
                  + "\"]}");

      assertThat(response.status()).isEqualTo(200);
      assertThat(midIds(response.json())).containsExactly(two, one);
      assertThat(response.json().has("next")).isFalse();
    }

    @Test
    void looksUpAThousandIdentifiers() {
      List<String> requested = new ArrayList<>();
      for (int serial = 1; serial <= 1000; serial++) {
        requested.add("\"" + MidId.ofSerial(serial) + "\"");
      }
      ApiResponse response =
          calls.post("/midIds/query", "{\"midIds\":[" + String.join(",", requested) + "]}");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.json().get("items")).isEmpty();
    }
  }

  @Nested
  class Finding {
    @Test
    void hidesDataOfOtherOperators() {
      String midId = calls.grantNew();
      RegisterCaller other = RegisterCaller.to(register, "CHU Exemple Liège");

      assertThat(other.get("/midIds/" + midId).status()).isEqualTo(404);
      assertThat(
              RegisterCaller.as(Role.FPS_HEALTH, register, "FOD").get("/midIds/" + midId).status())
          .isEqualTo(200);
      assertThat(RegisterCaller.as(Role.RIZIV, register, "RIZIV").get("/midIds/" + midId).status())
          .isEqualTo(200);
    }

    @Test
    void respondsWith304UntilItChanges() {
      String path = "/midIds/" + calls.grantNew();
      ApiResponse first = calls.get(path);
      String etag = first.header("ETag");

      assertThat(first.header("Cache-Control")).isEqualTo("private, max-age=60");
      assertThat(etag).matches("\"[0-9a-f]{64}\"");
      for (String had : List.of(etag, "W/" + etag, "\"x\", " + etag, "*")) {
        ApiResponse again = calls.send(calls.request(path).header("If-None-Match", had));
        assertThat(again.status()).as(had).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(again.response().body()).isEmpty();
      }
      assertThat(calls.send(calls.request(path).header("If-None-Match", "\"x\"")).status())
          .isEqualTo(200);
    }
  }

  @Nested
  class Overview {
    @Test
    void countsOwnIdentifiersPerModality() {
      RegisterCaller own = RegisterCaller.to(register, "Overzicht");
      own.grantNew("mri");
      own.grantNew("mri");
      JsonNode modalities = own.get("/midIds/overview").json().get("modalities");

      assertThat(modalities)
          .extracting(one -> one.get("modality").stringValue())
          .containsExactly("ct", "pet", "petCt", "petMri", "spectCt", "mri");
      assertThat(modalities.get(5).toString())
          .isEqualTo("{\"modality\":\"mri\",\"granted\":2,\"available\":2,\"linked\":0}");
      assertThat(modalities.get(0).get("granted").longValue()).isZero();
    }

    @Test
    void countsIdentifiersOfAllOperatorsForTheFpsHealth() {
      JsonNode modalities =
          RegisterCaller.as(Role.FPS_HEALTH, register, "FOD")
              .get("/midIds/overview")
              .json()
              .get("modalities");
      long granted = 0;
      for (JsonNode one : modalities) {
        granted += one.get("granted").longValue();
        assertThat(one.get("available").longValue() + one.get("linked").longValue())
            .isEqualTo(one.get("granted").longValue());
      }

      assertThat(granted).isEqualTo(register.size());
    }
  }

  @Nested
  class Listing {
    @Test
    void paginatesOwnIdentifiers() {
      RegisterCaller own = RegisterCaller.to(register, "AZ Voorbeeld Oostende");
      List<String> all = midIds(own.get("/midIds?pageSize=1000").json());
      List<String> paged = new ArrayList<>();
      JsonNode page = own.get("/midIds?pageSize=7").json();
      paged.addAll(midIds(page));
      while (page.has("next")) {
        String next = page.get("next").stringValue();
        page = own.get(next.substring(register.baseUrl().toString().length())).json();
        paged.addAll(midIds(page));
      }

      assertThat(all).hasSizeGreaterThan(14).isSorted();
      assertThat(paged).isEqualTo(all);
    }

    @Test
    void appliesTheFilterToOwnIdentifiers() {
      RegisterCaller own = RegisterCaller.to(register, "AZ Voorbeeld Oostende");
      JsonNode page = own.get("/midIds?modality=mri&modality=petCt&status=linked").json();

      assertThat(page.get("items"))
          .isNotEmpty()
          .allSatisfy(
              item -> {
                assertThat(item.get("operator").stringValue()).isEqualTo("AZ Voorbeeld Oostende");
                assertThat(item.get("modality").stringValue()).isIn("mri", "petCt");
                assertThat(item.get("status").stringValue()).isEqualTo("linked");
              });
    }

    @Test
    void keepsTheFilterInTheNextLink() {
      RegisterCaller own = RegisterCaller.to(register, "AZ Voorbeeld Oostende");
      JsonNode page = own.get("/midIds?modality=ct&status=linked&pageSize=1").json();
      String last = midIds(page).get(0);

      assertThat(page.get("next").stringValue())
          .isEqualTo(
              register.baseUrl()
                  + "/midIds?modality=ct&status=linked&pageSize=1&afterMidId="
                  + last);
    }

    @Test
    void isEmptyForAnOrganizationWithoutIdentifiers() {
      ApiResponse response = RegisterCaller.to(register, "nobody").get("/midIds");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.response().body()).isEqualTo("{\"items\":[]}");
    }
  }

  @Nested
  class Register {
    @Test
    void describesItselfWithoutToken() {
      ApiResponse response = new RegisterCaller(register.baseUrl(), "").get("/register");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.response().body())
          .isEqualTo(
              "{\"environment\":\"test\",\"formatName\":\"provisional\","
                  + "\"formatStatus\":\"provisional\"}");
    }

    @Test
    void isUp() {
      ApiResponse response = new RegisterCaller(register.baseUrl(), "").get("/health");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.response().body()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  @Nested
  class Tracing {
    @Test
    void sendsATraceIdAndTheRelatedTraceIdOfTheRequest() {
      String requested = UUID.randomUUID().toString();
      ApiResponse response =
          calls.send(calls.request("/register").header("BelGov-Trace-Id", requested));

      assertThat(response.header("BelGov-Related-Trace-Id")).isEqualTo(requested);
      assertThat(UUID.fromString(response.header("BelGov-Trace-Id"))).isNotEqualTo(requested);
      assertThat(calls.get("/register").header("BelGov-Trace-Id"))
          .isNotEqualTo(response.header("BelGov-Trace-Id"));
    }

    @Test
    void doesNotEchoAnInvalidTraceId() {
      for (String odd : List.of("a b", "x".repeat(37), "a;b", "<b>")) {
        ApiResponse response =
            calls.send(calls.request("/register").header("BelGov-Trace-Id", odd));

        assertThat(response.header("BelGov-Related-Trace-Id")).isEmpty();
      }
    }
  }

  private static List<String> midIds(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false)
        .map(item -> item.get("midId").stringValue())
        .toList();
  }
}
