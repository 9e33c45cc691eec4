package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Verifies that the list of devices is filtered by status and modality, and searched by MID-ID and
 * room.
 */
@Tag("slow")
class DeviceFilterTest extends ServiceTest {
  private static final Pattern ROW = Pattern.compile("<tr role=\"row\" id=\"(MID-[0-9-]+)\"");

  @BeforeEach
  void store() {
    devices.create(CT, Modality.CT, "Salle d’été");
    devices.create(CT_NOT_LINKED, Modality.CT, "K12");
    devices.create(MRI, Modality.CT, "K13");
    devices.create(UNKNOWN, Modality.PET, "K14");
  }

  private MvcTestResult get(String uri) {
    return mvc.get().uri(uri).locale(Locale.ENGLISH).exchange();
  }

  private static List<MidId> shown(MvcTestResult page) throws Exception {
    return ROW.matcher(page.getResponse().getContentAsString())
        .results()
        .map(row -> MidId.of(row.group(1)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'', MID-9905-7004-32 MID-9940-6373-10 MID-9951-1564-75 MID-9975-3151-98",
    "'?status=&modality=&q=', MID-9905-7004-32 MID-9940-6373-10 MID-9951-1564-75 MID-9975-3151-98",
    "?status=linked, MID-9905-7004-32",
    "?status=available, MID-9975-3151-98",
    "?status=unknown, MID-9940-6373-10",
    "?status=otherModality, MID-9951-1564-75",
    "?status=billable, ''",
    "?modality=pet, MID-9940-6373-10",
    "?modality=mri, ''",
    "?modality=ct&status=linked, MID-9905-7004-32",
    "?q=ETE, MID-9905-7004-32",
    "?q=k1, MID-9940-6373-10 MID-9951-1564-75 MID-9975-3151-98",
    "?q=7004 32, MID-9905-7004-32",
    "?q=mid99057, MID-9905-7004-32",
    "?q=-, ''",
    "?q=MID-9905-7004-33, ''"
  })
  void showsWhatMatches(String query, String expected) throws Exception {
    assertThat(
            String.join(" ", shown(get("/devices" + query)).stream().map(MidId::toString).toList()))
        .isEqualTo(expected);
  }

  @Test
  void countsLeadToTheirLists() throws Exception {
    MvcTestResult page = get("/devices");
    String html = page.getResponse().getContentAsString();
    for (String status : List.of("linked", "available", "unknown", "otherModality")) {
      assertThat(html)
          .containsPattern("href=\"/devices\\?status=" + status + "\"[^>]*>.*>1</span>");
      assertThat(shown(get("/devices?status=" + status))).hasSize(1);
    }
    assertThat(html).contains("Shown: 4 of 4 devices");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/devices?Status=linked",
        "/devices?state=linked",
        "/devices/new?x=1",
        "/devices/import?x=1",
        "/warnings?x=1",
        "/devices/MID-9905-7004-32?x=1",
        "/api/devices?midid=MID-9905-7004-32",
        "/api/warnings?x",
        "/api/devices/MID-9905-7004-32?x=1"
      })
  void aParameterThatDoesNotExistIsAnError(String uri) {
    assertThat(get(uri)).hasStatus(400);
    String name = uri.replaceAll(".*\\?|=.*", "");
    assertThat(get(uri)).bodyText().contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?status=Linked",
        "?status=known",
        "?modality=CT",
        "?modality=x-ray",
        "?status= ",
        "?q=a\u0000",
        "?status=linked&status=available"
      })
  void aValueThatDoesNotExistIsAnError(String query) {
    assertThat(get("/devices" + query)).hasStatus(400);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, MID-9905-7040-32, controlecijfers",
    "fr, MID-9905-7040-32, contrôle",
    "de, MID-9905-7040-32, Prüfziffern",
    "en, MID-9905-7040-32, check digits"
  })
  void aPathThatIsNoMidIdShowsWhy(String language, String path, String text) {
    MvcTestResult page =
        mvc.get().uri("/devices/" + path).locale(Locale.forLanguageTag(language)).exchange();
    assertThat(page).hasStatus(400).bodyText().contains(text, "<h1>").doesNotContain(path);
    assertThat(mvc.get().uri("/devices/" + OTHER_CT).exchange()).hasStatus(404);
  }
}
