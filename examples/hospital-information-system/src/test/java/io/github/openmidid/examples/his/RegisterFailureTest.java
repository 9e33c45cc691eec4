package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Verifies that each failure of a lookup is reported by its reason, such as no response or a
 * rejection.
 */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class RegisterFailureTest extends ServiceTest {

  /** Creates an exception of the named kind; a number is the status of a rejection. */
  private static RuntimeException failure(String kind) {
    return switch (kind) {
      case "silence" -> new RegisterUnavailableException("no answer", null, null);
      case "protocol" -> new RegisterProtocolException("not JSON", null, null);
      case "supplier" -> new IllegalStateException("no token");
      default ->
          new RegisterResponseException(
              "rejected", Integer.parseInt(kind), null, List.of(), null, null);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "silence, unavailable, 503",
    "408, unavailable, 503",
    "429, unavailable, 503",
    "503, unavailable, 503",
    "401, tokenRejected, 502",
    "403, accessDenied, 502",
    "400, invalidResponse, 502",
    "404, invalidResponse, 502",
    "500, invalidResponse, 502",
    "protocol, invalidResponse, 502",
    "supplier, notSent, 500"
  })
  void onlySilenceIsServiceUnavailable(String kind, String code, int status) {
    devices.create(OTHER_CT, Modality.CT, "K1");
    register.fail(failure(kind));

    MvcTestResult created =
        mvc.post()
            .uri("/api/devices")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"midId\":\"" + CT + "\",\"modality\":\"CT\",\"room\":\"K12\"}")
            .exchange();
    assertThat(created).hasStatus(status);
    assertThat(created).bodyJson().extractingPath("$.issues[0].code").isEqualTo(code);
    assertThat(posted("en")).hasStatus(status);
    assertThat(mvc.get().uri("/api/devices").exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[0].register.code")
        .isEqualTo(code);
    assertThat(devices.find(CT)).isEmpty();
  }

  private MvcTestResult posted(String language) {
    return mvc.post()
        .uri("/devices")
        .param("midId", CT.toString())
        .param("modality", "ct")
        .param("room", "K12")
        .locale(Locale.forLanguageTag(language))
        .exchange();
  }

  private MvcTestResult imported(String language) {
    String csv = "MID-ID;Modality;Room\n" + CT + ";CT;K1\n";
    return mvc.post()
        .uri("/devices/import")
        .multipart()
        .file(new MockMultipartFile("file", csv.getBytes(StandardCharsets.UTF_8)))
        .locale(Locale.forLanguageTag(language))
        .exchange();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | antwoordt niet | toegangstoken | toegangsrecht",
        "fr | ne répond pas | jeton d’accès | droit d’accès",
        "de | antwortet nicht | Zugriffstoken | Zugangsberechtigung",
        "en | does not answer | access token | access right"
      })
  void everyPageDistinguishesThem(String language, String silent, String token, String access) {
    devices.create(OTHER_CT, Modality.CT, "K1");
    Map<String, String> texts = Map.of("silence", silent, "401", token, "403", access);
    texts.forEach(
        (kind, text) -> {
          register.fail(failure(kind));
          Locale locale = Locale.forLanguageTag(language);
          List<MvcTestResult> pages =
              List.of(
                  posted(language),
                  imported(language),
                  mvc.get().uri("/devices").locale(locale).exchange(),
                  mvc.get().uri("/devices/" + OTHER_CT).locale(locale).exchange(),
                  mvc.get().uri("/warnings").locale(locale).exchange());
          for (MvcTestResult page : pages) {
            assertThat(page).bodyText().contains(text);
            texts.values().stream()
                .filter(other -> !other.equals(text))
                .forEach(other -> assertThat(page).bodyText().doesNotContain(other));
          }
        });
  }

  @Test
  void eachFailureIsOneLineOfTheLog(CapturedOutput output) {
    devices.create(OTHER_CT, Modality.CT, "K1");
    register.fail(failure("401"));
    mvc.get().uri("/devices").exchange();
    posted("en");
    assertThat(output.getOut().lines().filter(line -> line.contains("not consulted"))).hasSize(2);
    assertThat(output.getAll()).doesNotContain("\tat ");
  }
}
