package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Verifies that the page of a device shows the days on which examinations on it may be billed. */
@Tag("slow")
class BillingPageTest extends ServiceTest {
  /** A device that no other test uses. */
  private static final MidId BILLED = MidId.of("MID-9957-2608-79");

  private static final String NUMBER = "000012345";
  private static final String NEXT_NUMBER = "67890";

  @BeforeAll
  static void assign(@Autowired ReferenceRegister reference, @Autowired MidIdClient client) {
    client
        .devices()
        .change(
            client.devices().find(BILLED).orElseThrow(),
            DeviceChange.builder().use(DeviceUse.CLINICAL).build());
    try (MidIdClient riziv =
        MidIdClient.builder()
            .baseUrl(reference.baseUrl())
            .allowHttpToLoopback()
            .accessToken(() -> reference.accessToken(Role.RIZIV))
            .build()) {
      LocalDate today = LocalDate.now(ZoneId.of("Europe/Brussels"));
      riziv.billingNumbers().assign(BILLED, NUMBER);
      riziv.billingNumbers().end(BILLED, today.plusDays(10));
      riziv.billingNumbers().assign(BILLED, NEXT_NUMBER, today.plusDays(20));
    }
  }

  private MvcTestResult page(String language, MidId midId) {
    return mvc.get().uri("/devices/" + midId).locale(Locale.forLanguageTag(language)).exchange();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | aangerekend worden met het facturatienummer | geldt pas later | belofte van terugbetaling",
        "fr | facturés avec le numéro de facturation | ne s’applique que plus tard | promesse de remboursement",
        "de | mit der Abrechnungsnummer | gilt erst später | versprechen keine Erstattung",
        "en | billed with the billing number | applies only later | not a promise of reimbursement"
      })
  void showsTheDaysOfTheNumberAndWhyNotBefore(
      String language, String today, String before, String notice) {
    devices.create(BILLED, Modality.MRI, "K1");
    assertThat(page(language, BILLED))
        .hasStatusOk()
        .bodyText()
        .contains(today + " " + NUMBER + (language.equals("de") ? " abgerechnet" : "."))
        .contains(before, notice, ">" + NEXT_NUMBER + "<");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | geen facturatienummer toegekend | is niet te zeggen | antwoordt niet",
        "fr | Aucun numéro de facturation | impossible de dire | ne répond pas",
        "de | keine Abrechnungsnummer zugeteilt | nicht feststellbar | antwortet nicht",
        "en | No billing number is assigned | cannot be determined | does not answer"
      })
  void showsThatADeviceHasNoNumberOrThatItIsUnknown(
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
  @CsvSource({"disclosed, true", "unavailable, false"})
  void programsReadTheSame(String code, boolean isTold) {
    devices.create(BILLED, Modality.MRI, "K1");
    register.cutOff(!isTold);
    MvcTestResult result = mvc.get().uri("/api/devices/" + BILLED + "/billingDays").exchange();

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
          .extractingPath("$.spans[*].outcome")
          .asArray()
          .containsExactly(
              "notBillable", "notBillable", "billableOnDay", "notBillable", "billableOnDay");
    } else {
      assertThat(result).bodyJson().extractingPath("$.spans").asArray().isEmpty();
    }
  }
}
