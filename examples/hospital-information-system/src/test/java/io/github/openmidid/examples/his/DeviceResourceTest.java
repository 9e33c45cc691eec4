package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import java.util.Comparator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Tag("slow")
class DeviceResourceTest extends ServiceTest {

  private MvcTestResult post(String json, String language) {
    return mvc.post()
        .uri("/api/devices")
        .header("Accept-Language", language)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  private MvcTestResult put(String midId, String json) {
    return mvc.put()
        .uri("/api/devices/" + midId)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  private MvcTestResult get(String uri) {
    return mvc.get().uri(uri).header("Accept-Language", "en").exchange();
  }

  private static String device(String midId) {
    return "{\"midId\":\"" + midId + "\",\"modality\":\"CT\",\"room\":\"K12\"}";
  }

  private static AbstractJsonContentAssert<?> problem(MvcTestResult result, int status) {
    assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return assertThat(result).bodyJson();
  }

  private static void assertIssue(MvcTestResult result, int status, String in, String code) {
    problem(result, status).extractingPath("$.issues[0].in").isEqualTo(in);
    problem(result, status).extractingPath("$.issues[0].name").isEqualTo("midId");
    problem(result, status).extractingPath("$.issues[0].code").isEqualTo(code);
  }

  @Nested
  class Create {
    @Test
    void storesWhatTheRegisterKnowsUnderItsCanonicalForm() {
      MvcTestResult result = post(device("mid 9905 7004 32"), "en");
      assertThat(result).hasStatus(201).hasHeader("Location", "/api/devices/" + CT);
      assertThat(result).bodyJson().extractingPath("$.midId").isEqualTo(CT.toString());
      assertThat(result).bodyJson().extractingPath("$.register.code").isEqualTo("linked");
      assertThat(devices.get(CT).modality()).isEqualTo(Modality.CT);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "nl | heeft controlecijfers die niet kloppen: minstens één cijfer is verkeerd",
          "en | has check digits that do not match: at least one digit is wrong"
        })
    void namesFaultPlaceAndSuggestionsOfATypo(String language, String text) {
      MvcTestResult result = post(device(TYPO), language);
      assertIssue(result, 400, "body", "checkDigits");
      problem(result, 400).extractingPath("$.issues[0].detail").isEqualTo(text);
      problem(result, 400).extractingPath("$.issues[0].fault").isEqualTo("checkDigits");
      problem(result, 400).extractingPath("$.issues[0].index").isEqualTo(14);
      problem(result, 400)
          .extractingPath("$.issues[0].suggestions[*].midId")
          .asArray()
          .contains(CT.toString());
      assertThat(result).bodyText().doesNotContain(TYPO);
      assertThat(devices.all()).isEmpty();
    }

    @Test
    void distinguishesUnknownFromWithoutResponse() {
      assertIssue(post(device(UNKNOWN.toString()), "en"), 400, "body", "unknown");
      register.cutOff(true);
      assertIssue(post(device(CT.toString()), "en"), 503, "body", "unavailable");
      assertThat(devices.all()).isEmpty();
    }

    @Test
    void namesEverythingThatIsWrong() {
      problem(post("{\"midId\":\"\",\"modality\":\"CBCT\",\"room\":\" \"}", "en"), 400)
          .extractingPath("$.issues[*].code")
          .asArray()
          .containsExactlyInAnyOrder("missing", "coneBeamCt", "NotBlank");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "K\\u0000",
          "\\u0007",
          "K\\u0085",
          "K\\u200b1",
          "\\u202eK",
          "K\\u2066",
          "\\ufeffK",
          "K\\u2028",
          "K\\u00ad",
          "K\\ud800"
        })
    void rejectsARoomWithAControlCharacter(String room) {
      MvcTestResult result = post(device(CT.toString()).replace("K12", room), "en");
      problem(result, 400).extractingPath("$.issues[0].code").isEqualTo("Pattern");
      problem(result, 400)
          .extractingPath("$.issues[0].detail")
          .isEqualTo("contains a character that cannot be shown");
      devices.create(CT, Modality.CT, "K12");
      String change = "{\"midId\":\"%s\",\"modality\":\"ct\",\"room\":\"%s\",\"version\":0}";
      assertThat(put(CT.toString(), change.formatted(CT, room))).hasStatus(400);
      assertThat(devices.get(CT).room()).isEqualTo("K12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00a0", " \\u2003\\u00a0"})
    void rejectsARoomWithNothingToSee(String room) {
      MvcTestResult result = post(device(CT.toString()).replace("K12", room), "en");
      problem(result, 400).extractingPath("$.issues[0].detail").isEqualTo("is empty");
    }

    @Test
    void namesSuggestionsThatTheRegisterKnowsFirst() {
      MvcTestResult result = post(device(TYPO), "en");
      problem(result, 400)
          .extractingPath("$.issues[0].suggestions[0].midId")
          .isEqualTo(CT.toString());
      problem(result, 400)
          .extractingPath("$.issues[0].suggestions[*].isKnown")
          .asArray()
          .startsWith(true)
          .contains(false)
          .isSortedAccordingTo(Comparator.comparing(known -> !Boolean.TRUE.equals(known)));
      register.cutOff(true);
      problem(post(device(TYPO), "en"), 400)
          .extractingPath("$.issues[0].suggestions[*].isKnown")
          .asArray()
          .isEmpty();
    }

    @Test
    void rejectsASecondOne() {
      post(device(CT.toString()), "en");
      assertIssue(post(device(CT.toString()), "en"), 409, "body", "exists");
    }

    @Test
    void rejectsInvalidJson() {
      problem(post("{", "en"), 400).extractingPath("$.issues[0].code").isEqualTo("notUnderstood");
    }
  }

  @Nested
  class Change {
    private String change(Object midId, long version) {
      return "{\"midId\":\"%s\",\"modality\":\"ct\",\"room\":\"K13\",\"version\":%d}"
          .formatted(midId, version);
    }

    @Test
    void acceptsTheIdentifierInPathAndBody() {
      devices.create(CT, Modality.CT, "K12");
      assertThat(put(CT.toString(), change(CT, 0)))
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$.room")
          .isEqualTo("K13");
      assertThat(devices.get(CT).room()).isEqualTo("K13");
    }

    @Test
    void needsNoRegister() {
      devices.create(CT, Modality.CT, "K12");
      register.cutOff(true);
      assertThat(put(CT.toString(), change(CT, 0)))
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$.register.code")
          .isEqualTo("unavailable");
    }

    @Test
    void rejectsAChangeOfAnOutdatedVersion() {
      devices.create(CT, Modality.CT, "K12");
      put(CT.toString(), change(CT, 0));
      assertIssue(put(CT.toString(), change(CT, 0)), 409, "body", "changed");
    }

    @Test
    void neverChangesAnIdentifier() {
      devices.create(CT, Modality.CT, "K12");
      assertIssue(put(CT.toString(), change(OTHER_CT, 0)), 409, "body", "otherMidId");
    }

    @Test
    void namesTheFaultInTheBody() {
      MvcTestResult result = put(CT.toString(), change(TYPO, 0));
      assertIssue(result, 400, "body", "checkDigits");
      problem(result, 400).extractingPath("$.issues[0].index").isEqualTo(14);
    }

    @Test
    void isForDevicesThatAreThere() {
      assertThat(put(CT.toString(), change(CT, 0))).hasStatus(404);
    }
  }

  @Nested
  class Read {
    @Test
    void namesTheFaultInThePath() {
      MvcTestResult result = get("/api/devices/" + TYPO);
      assertIssue(result, 400, "path", "checkDigits");
      problem(result, 400)
          .extractingPath("$.issues[0].suggestions[*].midId")
          .asArray()
          .contains(CT.toString());
    }

    @Test
    void suggestsTheCanonicalFormOfAnotherSpelling() {
      MvcTestResult result = get("/api/devices?midId=mid-9905-7004-32");
      assertThat(result).hasStatus(400);
      problem(result, 400).extractingPath("$.issues[0].in").isEqualTo("query");
      problem(result, 400)
          .extractingPath("$.issues[0].suggestions[0].midId")
          .isEqualTo(CT.toString());
    }

    @Test
    void looksAllUpInOneRequest() {
      devices.create(CT, Modality.CT, "K12");
      devices.create(CT_NOT_LINKED, Modality.CT, "K13");
      devices.create(MRI, Modality.CT, "K14");
      devices.create(UNKNOWN, Modality.CT, "K15");
      assertThat(get("/api/devices"))
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$[*].register.code")
          .asArray()
          .containsExactly("linked", "wellFormed", "otherModality", "known");
      assertThat(register.requests()).isEqualTo(1);
    }

    @Test
    void findsThoseOfTheQuery() {
      devices.create(CT, Modality.CT, "K12");
      devices.create(MRI, Modality.MRI, "K14");
      assertThat(get("/api/devices?midId=" + MRI + "&midId=" + UNKNOWN))
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$[*].midId")
          .asArray()
          .containsExactly(MRI.toString());
      assertThat(get("/api/devices/" + MRI)).hasStatusOk();
      assertThat(get("/api/devices/" + UNKNOWN)).hasStatus(404);
    }
  }
}
