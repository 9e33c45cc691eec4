package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A device's page shows since when and until when examinations on it may be billed. */
@Tag("slow")
class BillingPageTest extends ServiceTest {
  @Autowired MidIdClient client;

  private MvcTestResult page(String language, MidId midId) {
    return mvc.get().uri("/devices/" + midId).locale(Locale.forLanguageTag(language)).exchange();
  }

  private String number() {
    return client.deviceTimelines().find(CT).orElseThrow().billingPeriods().get(0).number();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | aangerekend worden met het facturatienummer | geldt pas later | belofte van betaling",
        "fr | facturés avec le numéro de facturation | s’applique plus tard | promesse de paiement",
        "de | mit der Abrechnungsnummer | gilt erst später | versprechen keine Zahlung",
        "en | billed with the billing number | applies later only | no promise of payment"
      })
  void showsTheDaysOfTheNumberAndWhyNotBefore(
      String language, String today, String before, String notice) {
    devices.create(CT, Modality.CT, "K1");

    assertThat(page(language, CT))
        .hasStatusOk()
        .bodyText()
        .contains(today + " " + number() + (language.equals("de") ? " abgerechnet" : "."))
        .contains(before, notice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | geen facturatienummer toegekend | is niet te zeggen | antwoordt niet",
        "fr | Aucun numéro de facturation | impossible de dire | ne répond pas",
        "de | keine Abrechnungsnummer zugeteilt | nicht feststellbar | antwortet nicht",
        "en | No billing number is assigned | cannot be told | does not answer"
      })
  void showsThatADeviceHasNoNumberOrThatNothingCanBeTold(
      String language, String none, String unknown, String silent) {
    devices.create(CT_NOT_LINKED, Modality.CT, "K1");
    assertThat(page(language, CT_NOT_LINKED)).bodyText().contains(none).doesNotContain(unknown);
    register.cutOff(true);
    assertThat(page(language, CT_NOT_LINKED))
        .bodyText()
        .contains(unknown, silent)
        .doesNotContain(none);
  }

  @ParameterizedTest
  @CsvSource({"told, true", "unavailable, false"})
  void programsReadTheSame(String code, boolean isTold) {
    devices.create(CT, Modality.CT, "K1");
    register.cutOff(!isTold);
    MvcTestResult result = mvc.get().uri("/api/devices/" + CT + "/billingDays").exchange();

    assertThat(result).hasStatusOk().bodyJson().extractingPath("$.code").isEqualTo(code);
    assertThat(result)
        .bodyJson()
        .extractingPath("$.today")
        .isEqualTo(LocalDate.now(ZoneId.of("Europe/Brussels")).toString());
    if (isTold) {
      assertThat(result)
          .bodyJson()
          .extractingPath("$.spans[0].reasons[0]")
          .isEqualTo("beforeNumber");
      assertThat(result)
          .bodyJson()
          .extractingPath("$.spans[-1].outcome")
          .isEqualTo("billableOnDay");
    } else {
      assertThat(result).bodyJson().extractingPath("$.spans").asArray().isEmpty();
    }
  }
}
