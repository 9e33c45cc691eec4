package io.github.openmidid.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceMatch.Outcome;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Evidence of images and reports: origins, the modality in the image, stations. */
class ImageEvidenceTest {
  private static final MidId PET_CT = MidId.ofSerial(99_000_001);

  private static final DeviceDirectory DIRECTORY =
      DeviceDirectory.of(
          List.of(
              RegisteredDevice.builder(PET_CT)
                  .make("Siemens Healthineers")
                  .serialNumber("11090")
                  .modality(Modality.PET_CT)
                  .build(),
              RegisteredDevice.builder(MidId.ofSerial(99_000_002))
                  .make("Siemens Healthineers")
                  .serialNumber("70001")
                  .build()));

  private static DeviceMatch match(DeviceEvidence.Builder evidence) {
    return DIRECTORY.match(evidence.build());
  }

  private static DeviceEvidence.Builder petCt() {
    return DeviceEvidence.builder().make("SIEMENS").serialNumber("11090");
  }

  @ParameterizedTest
  @CsvSource({
    "CT, CERTAIN",
    "PT, CERTAIN",
    "pt, CERTAIN",
    "SR, CERTAIN",
    "OT, CERTAIN",
    "MR, PROBABLE",
    "DX, PROBABLE"
  })
  void aDeviceWritesSeveralModalities(String modality, Outcome outcome) {
    assertThat(match(petCt().imageModality(modality)).outcome()).isEqualTo(outcome);
  }

  @Test
  void aDeviceWithoutRegisteredModalityIsNotComparedWithTheImage() {
    DeviceMatch match =
        match(DeviceEvidence.builder().make("SIEMENS").serialNumber("70001").imageModality("MR"));
    assertThat(match.outcome()).isEqualTo(Outcome.CERTAIN);
    assertThat(match.candidates().get(0).notCompared())
        .extracting(AttributeComparison::attribute)
        .containsExactly(DeviceAttribute.IMAGE_MODALITY);
  }

  @ParameterizedTest
  @CsvSource({
    "BMD, BONE_DENSITOMETRY",
    "CR, RADIOGRAPHY",
    "DX, RADIOGRAPHY",
    "DF, PROJECTION_XRAY",
    "RF, PROJECTION_XRAY",
    "IO, DENTAL",
    "PX, DENTAL",
    "MG, MAMMOGRAPHY",
    "XA, PROJECTION_XRAY",
    "RTIMAGE, ACCELERATOR"
  })
  void otherKindsOfDeviceAreNotRegistered(String modality, NotRegistered kind) {
    DeviceMatch match = match(DeviceEvidence.builder().serialNumber("9").imageModality(modality));
    assertThat(match.outcome()).isEqualTo(Outcome.NOT_A_REGISTERED_KIND);
    assertThat(match.notRegistered()).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"CT", "MR", "PT", "NM", "SR", "US"})
  void aKindThatMayBeRegisteredIsUnknown(String modality) {
    assertThat(match(DeviceEvidence.builder().imageModality(modality)).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void anImageOfARegisteredKindDecidesAgainstTheKindInAList() {
    DeviceEvidence.Builder evidence = DeviceEvidence.builder().modality("CBCT");
    assertThat(match(evidence).outcome()).isEqualTo(Outcome.NOT_A_REGISTERED_KIND);
    assertThat(match(evidence.imageModality("CT")).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void eachStatementKeepsItsOrigins() {
    DeviceEvidence evidence =
        DeviceEvidence.builder()
            .from(EvidenceOrigin.HEADER)
            .serialNumber("11090")
            .from(EvidenceOrigin.OBSERVER)
            .serialNumber("11090")
            .make("SIEMENS")
            .build();
    assertThat(evidence.stated(DeviceAttribute.SERIAL_NUMBER)).containsExactly("11090");
    assertThat(evidence.origins(DeviceAttribute.SERIAL_NUMBER, "11090"))
        .containsExactly(EvidenceOrigin.HEADER, EvidenceOrigin.OBSERVER);
    assertThat(evidence.origins(DeviceAttribute.SERIAL_NUMBER, "4")).isEmpty();
    assertThat(evidence.origins(DeviceAttribute.MODEL, "4")).isEmpty();
    assertThat(DIRECTORY.match(evidence).candidates().get(0).comparisons())
        .extracting(AttributeComparison::origins)
        .contains(java.util.Set.of(EvidenceOrigin.OBSERVER));
  }

  @Test
  void twoSerialNumbersOfTwoOriginsAreNeverCertain() {
    DeviceMatch match =
        match(
            petCt().from(EvidenceOrigin.OBSERVER).serialNumber("4711").from(EvidenceOrigin.HEADER));
    assertThat(match.outcome()).isEqualTo(Outcome.AMBIGUOUS);
    assertThat(match.candidates()).extracting(c -> c.device().midId()).containsExactly(PET_CT);
  }

  @ParameterizedTest
  @CsvSource({
    "00001, PROBABLE",
    "99999, PROBABLE",
    "68967b629ad77362819b2946b6ecacb0454ad278, PROBABLE",
    "1.2.392.200046.100, PROBABLE",
    "SN000000, CERTAIN",
    "unknown, CERTAIN"
  })
  void aSecondTextThatIsNoSerialNumberLeavesADoubt(String text, Outcome outcome) {
    DeviceEvidence.Builder evidence = petCt().from(EvidenceOrigin.OBSERVER).serialNumber(text);
    assertThat(match(evidence).outcome()).isEqualTo(outcome);
    assertThat(match(evidence.midId(PET_CT.toString())).outcome()).isEqualTo(Outcome.CERTAIN);
  }

  @Test
  void aStationNeitherDecidesNorContradicts() {
    DeviceMatch match = match(petCt().stationName("CT-7").observerUid("1.2.3"));
    assertThat(match.outcome()).isEqualTo(Outcome.CERTAIN);
    assertThat(match.candidates().get(0).comparisons())
        .filteredOn(c -> c.result() == Result.NOT_COMPARED)
        .extracting(AttributeComparison::attribute)
        .containsExactly(DeviceAttribute.STATION_NAME, DeviceAttribute.OBSERVER_UID);
    assertThat(match(DeviceEvidence.builder().stationName("CT-7")).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(EvidenceOrigin.class)
  void originsHaveCodesAndLabels(EvidenceOrigin origin) {
    assertThat(EvidenceOrigin.fromString(origin.code())).isEqualTo(origin);
    for (String language : List.of("nl", "fr", "de", "en")) {
      assertThat(origin.label(Locale.forLanguageTag(language))).isNotBlank();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> EvidenceOrigin.fromString("x"));
  }

  @ParameterizedTest
  @EnumSource(DeviceAttribute.class)
  void attributesHaveLabels(DeviceAttribute attribute) {
    assertThat(attribute.label(Locale.GERMAN)).isNotBlank();
  }

  @Test
  void anAliasIsNotStatedInEvidence() {
    assertThat(DeviceEvidence.builder().build().stated(DeviceAttribute.ALIAS)).isEmpty();
  }
}
