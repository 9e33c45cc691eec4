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
    void grantsAnIdentifierWithItsWholeRegistration() {
      Instant before = Instant.now();
      ApiResponse answer = calls.grant(UUID.randomUUID(), "petCt");

      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.header("Content-Type")).isEqualTo("application/json");
      JsonNode body = answer.json();
      MidId midId = MidId.of(body.get("midId").stringValue());
      assertThat(midId.isTest()).isTrue();
      assertThat(body.get("modality").stringValue()).isEqualTo("petCt");
      assertThat(body.get("operator").stringValue()).isEqualTo(OPERATOR);
      assertThat(body.get("status").stringValue()).isEqualTo("available");
      assertThat(Instant.parse(body.get("grantedAt").stringValue()))
          .isBetween(before.minusSeconds(1), Instant.now());
      assertThat(body.get("href").stringValue())
          .isEqualTo(register.baseUrl() + "/midIds/" + midId)
          .isEqualTo(answer.header("Location"));
      assertThat(body.has("billingNumber")).isFalse();
      assertThat(calls.get("/midIds/" + midId).json()).isEqualTo(body);
    }

    @Test
    void answersARepetitionWithTheIdentifierOfTheFirstTime() {
      UUID reference = UUID.randomUUID();
      ApiResponse first = calls.grant(reference, "ct");
      ApiResponse second = calls.grant(reference, "ct");

      assertThat(second.status()).isEqualTo(303);
      assertThat(second.header("Location")).isEqualTo(first.header("Location"));
      assertThat(second.response().body()).isEmpty();
    }

    @Test
    void keepsTheReferencesOfTwoOperatorsApart() {
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
    void answersInTheOrderOfTheQuestionWithoutTheUnknownRepeatedAndThoseOfOthers() {
      String one = calls.grantNew();
      String two = calls.grantNew();
      ApiResponse answer =
          calls.post(
              "/midIds/query",
              "{\"midIds\":[\""
                  + String.join("\",\"", two, "MID-0000-0001-95", one, two, "MID-9956-7396-98")
                  + "\"]}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(midIds(answer.json())).containsExactly(two, one);
      assertThat(answer.json().has("next")).isFalse();
    }

    @Test
    void answersAThousandAtOnce() {
      List<String> asked = new ArrayList<>();
      for (int serial = 1; serial <= 1000; serial++) {
        asked.add("\"" + MidId.ofSerial(serial) + "\"");
      }
      ApiResponse answer =
          calls.post("/midIds/query", "{\"midIds\":[" + String.join(",", asked) + "]}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().get("items")).isEmpty();
    }
  }

  @Nested
  class Finding {
    @Test
    void doesNotShowWhatIsOfAnotherOperator() {
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
    void answersWith304WhileItHasNotChanged() {
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
    void countsTheOwnIdentifiersOfEachModality() {
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
    void countsThoseOfAllOperatorsForTheFpsHealth() {
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
    void walksThroughAllOwnIdentifiersPageByPage() {
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
    void showsOnlyWhatBelongsToTheOwnOrganizationAndPassesTheFilter() {
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
    void keepsTheFilterInTheAddressOfTheNextPage() {
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
      ApiResponse answer = RegisterCaller.to(register, "nobody").get("/midIds");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().body()).isEqualTo("{\"items\":[]}");
    }
  }

  @Nested
  class Register {
    @Test
    void saysWithoutTokenWhatItIsAndThatItsFormatIsProvisional() {
      ApiResponse answer = new RegisterCaller(register.baseUrl(), "").get("/register");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().body())
          .isEqualTo(
              "{\"environment\":\"test\",\"formatName\":\"provisional\","
                  + "\"formatStatus\":\"provisional\"}");
    }

    @Test
    void isUp() {
      ApiResponse answer = new RegisterCaller(register.baseUrl(), "").get("/health");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().body()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  @Nested
  class Tracing {
    @Test
    void givesEveryAnswerATraceIdOfItsOwnAndNamesThatOfTheRequest() {
      String asked = UUID.randomUUID().toString();
      ApiResponse answer = calls.send(calls.request("/register").header("BelGov-Trace-Id", asked));

      assertThat(answer.header("BelGov-Related-Trace-Id")).isEqualTo(asked);
      assertThat(UUID.fromString(answer.header("BelGov-Trace-Id"))).isNotEqualTo(asked);
      assertThat(calls.get("/register").header("BelGov-Trace-Id"))
          .isNotEqualTo(answer.header("BelGov-Trace-Id"));
    }

    @Test
    void doesNotRepeatATraceIdThatIsNone() {
      for (String odd : List.of("a b", "x".repeat(37), "a;b", "<b>")) {
        ApiResponse answer = calls.send(calls.request("/register").header("BelGov-Trace-Id", odd));

        assertThat(answer.header("BelGov-Related-Trace-Id")).isEmpty();
      }
    }
  }

  private static List<String> midIds(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false)
        .map(item -> item.get("midId").stringValue())
        .toList();
  }
}
