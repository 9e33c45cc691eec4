package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.DeviceUpdate;
import io.github.openmidid.examples.his.importing.DeviceImporter;
import io.github.openmidid.examples.his.importing.ListWarningView;
import io.github.openmidid.examples.his.importing.OpenListWarning;
import io.github.openmidid.examples.his.lookup.DeviceLookup;
import io.github.openmidid.examples.his.lookup.DeviceVerdict;
import io.github.openmidid.examples.his.warning.ListWarningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Verifies that a warning stays until it is resolved. */
@Tag("slow")
class WarningTest extends ServiceTest {
  private static final String HEADER = "MID-ID;Modaliteit;Lokaal\n";

  @Autowired DeviceImporter imports;
  @Autowired DeviceLookup lookup;
  @Autowired ListWarningService warnings;
  @Autowired ListWarningView view;
  @TempDir private Path folder;

  private DeviceImporter.Result take(String csv) throws IOException {
    return imports.take(Files.writeString(folder.resolve("l"), csv), "list.csv", Locale.ENGLISH);
  }

  private List<OpenListWarning> open() {
    return view.of(warnings.first(100).items(), Locale.ENGLISH);
  }

  private DeviceVerdict verdict(MidId midId) {
    return lookup.of(devices.get(midId), Locale.ENGLISH);
  }

  @Nested
  class OfADevice {
    @Test
    void staysWhileTheRegisterIsSilentAndGoesWhenTheDataMatch() {
      devices.create(MRI, Modality.CT, "K1");
      DeviceVerdict found = verdict(MRI);
      assertThat(found.code()).isEqualTo("otherModality");
      assertThat(found.warning()).isNotNull();

      register.cutOff(true);
      DeviceVerdict silent = verdict(MRI);
      assertThat(silent.code()).isEqualTo("unavailable");
      assertThat(silent.warning()).isEqualTo(found.warning());
      assertThat(mvc.get().uri("/warnings").exchange()).bodyText().contains(MRI.toString());

      register.cutOff(false);
      assertThat(verdict(MRI).warning()).as("keeps its date").isEqualTo(found.warning());
      devices.change(new DeviceUpdate(MRI, Modality.MRI, "K1", 0L));
      assertThat(verdict(MRI).warning()).isNull();
      assertThat(mvc.get().uri("/warnings").exchange()).bodyText().doesNotContain(MRI.toString());
    }

    @Test
    void isThereForADeviceThatTheRegisterDoesNotKnow() {
      devices.create(UNKNOWN, Modality.CT, "K1");
      assertThat(verdict(UNKNOWN).warning()).isNotNull();
      devices.create(CT, Modality.CT, "K2");
      assertThat(verdict(CT).warning()).isNull();
    }
  }

  @Nested
  class OfAList {
    @ParameterizedTest
    @ValueSource(
        strings = {
          TYPO + ";CT;K1",
          "MID-9940-6373-10;CT;K1",
          "MID-9905-7004-32;CBCT;K1",
          "MID-9905-7004-32;CT;",
          "MID-9905-7004-32;CT;K\u20281",
          "MID-9905-7004-32;CT;K1;more"
        })
    void staysWhenTheListIsImportedAgain(String row) throws IOException {
      String reason = take(HEADER + row + "\n").rows().get(0).text();
      OpenListWarning first = open().get(0);
      take(HEADER + MRI + ";MRI;K2\n" + row + "\n");
      assertThat(open())
          .singleElement()
          .satisfies(
              warning -> {
                assertThat(warning.text()).isEqualTo(reason);
                assertThat(warning.line()).isEqualTo(3);
                assertThat(warning.since()).isEqualTo(first.since());
                assertThat(warning.lastImported()).isAfterOrEqualTo(first.lastImported());
              });
    }

    @Test
    void goesWhenADeviceWithItsValuesIsStored() throws IOException {
      register.cutOff(true);
      take(HEADER + "mid 9905 7004 32;CT; K1\n" + MRI + ";MRI;K2\n");
      assertThat(open()).hasSize(2);
      register.cutOff(false);
      assertThat(open())
          .extracting(OpenListWarning::text)
          .containsOnly("can be stored now: import the list again");
      devices.create(CT, Modality.CT, "K1");
      assertThat(open()).singleElement().extracting(OpenListWarning::line).isEqualTo(3);
      take(HEADER + MRI + ";IRM;K2\n");
      assertThat(open()).isEmpty();
    }

    @Test
    void ofARowWithOtherDataGoesWhenTheDeviceIsChanged() throws IOException {
      devices.create(CT, Modality.CT, "K1");
      take(HEADER + CT + ";CT;K2\n");
      assertThat(open()).hasSize(1);
      devices.change(new DeviceUpdate(CT, Modality.CT, "K3", 0L));
      assertThat(open()).hasSize(1);
      devices.change(new DeviceUpdate(CT, Modality.CT, "K2", 1L));
      assertThat(open()).isEmpty();
    }

    @Test
    void namesDataThatWasNotRead() throws IOException {
      String swallowed =
          "MID-ID;Modaliteit;Lokaal;Opm\n" + CT + ";CT;K1;\"new\n" + OTHER_CT + ";CT;K2;old\"\n";
      take(swallowed);
      take(swallowed);
      assertThat(open())
          .singleElement()
          .extracting(OpenListWarning::text)
          .asString()
          .contains("D2");
    }

    @Test
    void isMarkedAsResolvedOnThePageOrByAProgram() throws IOException {
      take(HEADER + TYPO + ";CT;K1\n" + TYPO + ";CT;K2\n");
      assertThat(mvc.get().uri("/warnings").exchange()).bodyText().contains(TYPO, "list.csv");
      mvc.post().uri("/warnings/" + open().get(0).id() + "/resolved").exchange();
      assertThat(open()).hasSize(1);
      String resource = "/api/warnings/" + open().get(0).id();
      assertThat(mvc.delete().uri(resource).exchange()).hasStatus(204);
      assertThat(mvc.delete().uri(resource).exchange()).as("again").hasStatus(204);
      assertThat(mvc.get().uri("/api/warnings").exchange())
          .bodyJson()
          .extractingPath("$.total")
          .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
      "nl, klopp, hoort niet bij dit ziekenhuis, meer cellen",
      "fr, contrôle, n’appartient pas à cet hôpital, plus de cellules",
      "de, Prüfziffern, gehört nicht zu diesem Krankenhaus, mehr Zellen",
      "en, check digits, does not belong to this hospital, more cells"
    })
    void isInTheLanguageOfItsReader(String language, String typo, String unknown, String wide)
        throws IOException {
      take(HEADER + TYPO + ";CT;K1\n" + UNKNOWN + ";CT;K2\n" + CT + ";CT;K1;more\n");
      assertThat(mvc.get().uri("/warnings").locale(Locale.forLanguageTag(language)).exchange())
          .bodyText()
          .contains(typo, unknown, wide)
          .doesNotContain("(pos", "(Pos");
    }

    @Test
    void showsWhatAPageCannotShow() throws IOException {
      take(HEADER + CT + ";CT;K\u0007\u200b<b>\n");
      assertThat(mvc.get().uri("/warnings").exchange())
          .bodyText()
          .contains("K[U+0007][U+200B]&lt;b&gt;")
          .doesNotContain("\u0007");
    }
  }
}
