package io.github.openmidid.examples.register.refdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Tests the public code lists. */
@Tag("slow")
class ReferenceDataTest {
  private static ReferenceRegister register;
  private static RegisterCaller anonymous;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
    anonymous = new RegisterCaller(register.baseUrl(), "");
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  @Test
  void modalitiesAreListedInTheOrderOfTheDecree() {
    ApiResponse response = anonymous.get("/refData/modalities");

    assertThat(response.json().findValuesAsString("modalityCode"))
        .containsExactly("ct", "pet", "petCt", "petMri", "spectCt", "mri");
    assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=3600");
    ApiResponse again =
        anonymous.send(
            anonymous
                .request("/refData/modalities")
                .header("If-None-Match", response.header("ETag")));
    assertThat(again.status()).isEqualTo(304);
  }

  @ParameterizedTest
  @EnumSource(Modality.class)
  void aModalityIsDescribedAsTheLibraryDoes(Modality modality) {
    JsonNode body = anonymous.get("/refData/modalities/" + modality.code()).json();

    assertThat(body.get("display").stringValue()).isEqualTo(modality.display());
    assertThat(body.at("/name/fr").stringValue()).isEqualTo(modality.displayName(Locale.FRENCH));
    assertThat(body.at("/name/de").stringValue()).isEqualTo(modality.displayName(Locale.GERMAN));
    assertThat(body.get("inFancScope").booleanValue()).isEqualTo(modality != Modality.MRI);
    assertThat(body.get("priorAuthorizationRequired").booleanValue())
        .isEqualTo(modality == Modality.CT || modality == Modality.SPECT_CT);
    assertThat(body.get("emdnCode").stringValue()).isEqualTo(modality.emdnCode());
    assertThat(body.get("href").stringValue())
        .isEqualTo(register.baseUrl() + "/refData/modalities/" + modality.code());
  }

  @ParameterizedTest
  @EnumSource(Conflict.class)
  void everyConflictIsDescribed(Conflict conflict) {
    JsonNode body = anonymous.get("/refData/problemTypes/" + conflict.code()).json();

    assertThat(body.get("type").stringValue())
        .isEqualTo("urn:problem-type:openmidid:midIdRegister:" + conflict.code());
    assertThat(body.get("title").stringValue()).isEqualTo(conflict.title());
    assertThat(body.get("status").intValue()).isIn(409, 412);
    assertThat(body.get("description").propertyNames()).containsExactly("nl", "fr", "de", "en");
  }

  @Test
  void aProblemOfThisRegisterLeadsToItsDescription() {
    RegisterCaller operator = RegisterCaller.to(register, "AZ");
    UUID reference = UUID.randomUUID();
    operator.grant(reference, "ct");
    String href = operator.grant(reference, "mri").json().get("href").stringValue();

    assertThat(href).isEqualTo(register.baseUrl() + "/refData/problemTypes/requestReferenceReused");
    assertThat(
            anonymous
                .get(href.substring(register.baseUrl().toString().length()))
                .json()
                .at("/description/en")
                .stringValue())
        .contains("was already used for another request");
  }

  @ParameterizedTest
  @CsvSource({
    "/refData/modalities/cbct,404",
    "/refData/modalities/a.b,400",
    "/refData/problemTypes/none,404",
    "/refData/modalities?x=1,400"
  })
  void anUnknownResourceIsAProblem(String path, int status) {
    ApiResponse response = anonymous.get(path);

    assertThat(response.status()).as(response.toString()).isEqualTo(status);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
  }
}
