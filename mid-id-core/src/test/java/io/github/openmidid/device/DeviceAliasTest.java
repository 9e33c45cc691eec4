package io.github.openmidid.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceMatch.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceAliasTest {
  private static final MidId OLD = MidId.ofSerial(99_000_001);
  private static final MidId NEW = MidId.ofSerial(99_000_002);
  private static final LocalDate REPLACED = LocalDate.of(2026, 5, 1);

  private static final DeviceDirectory DIRECTORY =
      DeviceDirectory.of(
          List.of(
              device(OLD, "Biograph 64", "54321").outOfServiceSince(REPLACED).build(),
              device(NEW, "Biograph Vision", "11090").inServiceSince(REPLACED).build()));

  private static RegisteredDevice.Builder device(MidId midId, String model, String serial) {
    return RegisteredDevice.builder(midId)
        .make("Siemens Healthineers")
        .model(model)
        .serialNumber(serial)
        .modality(Modality.PET_CT);
  }

  private static DeviceEvidence.Builder evidence() {
    return DeviceEvidence.builder();
  }

  private static DeviceMatch match(DeviceEvidence.Builder evidence, DeviceAlias... aliases) {
    return DIRECTORY.withAliases(List.of(aliases)).match(evidence.build());
  }

  @Test
  void identifiesADeviceThatDoesNotStateItsSerialNumber() {
    DeviceAlias alias =
        DeviceAlias.of(OLD, evidence().model("Biograph64").stationName("PET-1").build());
    DeviceEvidence.Builder stated = evidence().model("BIOGRAPH 64").stationName("pet_1");
    assertThat(match(stated).outcome()).isEqualTo(Outcome.UNKNOWN);
    DeviceMatch match = match(evidence().model("biograph64").stationName("pet_1"), alias);
    assertThat(match.outcome()).isEqualTo(Outcome.CERTAIN);
    assertThat(match.device()).map(RegisteredDevice::midId).contains(OLD);
    assertThat(match.candidates().get(0).isConfirmed()).isTrue();
    assertThat(match.candidates().get(0).inFavour())
        .extracting(AttributeComparison::attribute)
        .contains(DeviceAttribute.ALIAS, DeviceAttribute.STATION_NAME);
  }

  @Test
  void comesBeforeAnotherSerialNumber() {
    DeviceAlias alias = DeviceAlias.of(OLD, evidence().serialNumber("11090").build());
    assertThat(match(evidence().make("SIEMENS").serialNumber("11090")).device())
        .map(RegisteredDevice::midId)
        .contains(NEW);
    assertThat(match(evidence().make("SIEMENS").serialNumber("11090"), alias).device())
        .map(RegisteredDevice::midId)
        .contains(OLD);
  }

  @Test
  void isNotCertainAfterTheDeviceWasReplaced() {
    DeviceAlias alias =
        DeviceAlias.of(OLD, evidence().model("Biograph").stationName("PET-1").build());
    DeviceEvidence.Builder later =
        evidence().model("Biograph").stationName("PET-1").dayOfUse(REPLACED.plusDays(1));
    assertThat(match(later, alias).outcome()).isEqualTo(Outcome.PROBABLE);
    DeviceEvidence.Builder before =
        evidence().model("Biograph").stationName("PET-1").dayOfUse(REPLACED.minusDays(1));
    assertThat(match(before, alias).outcome()).isEqualTo(Outcome.CERTAIN);
  }

  @Test
  void twoAliasesOfTwoDevicesAreAmbiguous() {
    DeviceAlias some = DeviceAlias.of(OLD, evidence().observerUid("1.2.3").build());
    DeviceAlias other = DeviceAlias.of(NEW, evidence().observerUid("1.2.3").build());
    assertThat(match(evidence().observerUid("1.2.3"), some).outcome()).isEqualTo(Outcome.CERTAIN);
    assertThat(match(evidence().observerUid("1.2.3"), some, other).outcome())
        .isEqualTo(Outcome.AMBIGUOUS);
  }

  @Test
  void theDayDecidesBetweenADeviceAndItsReplacement() {
    DeviceEvidence statements = evidence().model("Biograph").stationName("PET-1").build();
    DeviceAlias old = DeviceAlias.of(OLD, statements);
    DeviceAlias replacement = DeviceAlias.of(NEW, statements);
    DeviceEvidence.Builder before =
        evidence().model("Biograph").stationName("PET-1").dayOfUse(REPLACED.minusDays(1));
    assertThat(match(before, old, replacement).device()).map(RegisteredDevice::midId).contains(OLD);
    DeviceEvidence.Builder after =
        evidence().model("Biograph").stationName("PET-1").dayOfUse(REPLACED);
    assertThat(match(after, old, replacement).device()).map(RegisteredDevice::midId).contains(NEW);
    DeviceEvidence.Builder some = evidence().model("Biograph").stationName("PET-1");
    assertThat(match(some, old, replacement).outcome()).isEqualTo(Outcome.AMBIGUOUS);
  }

  @Test
  void appliesOnlyIfAllOfItIsStated() {
    DeviceAlias alias =
        DeviceAlias.of(OLD, evidence().serialNumber("0").stationName("PET-1").build());
    DeviceMatch elsewhere = match(evidence().serialNumber("0").stationName("PET-2"), alias);
    assertThat(elsewhere.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(elsewhere.rejected()).isEmpty();
    assertThat(match(evidence().serialNumber("0").stationName("PET-1"), alias).outcome())
        .isEqualTo(Outcome.CERTAIN);
  }

  @Test
  void confirmsNothingElsewhere() {
    DeviceAlias alias =
        DeviceAlias.of(OLD, evidence().serialNumber("0").stationName("PET-1").build());
    DeviceCandidate candidate =
        match(evidence().make("SIEMENS").serialNumber("54321").stationName("PET-2"), alias)
            .candidates()
            .get(0);
    assertThat(candidate.device().midId()).isEqualTo(OLD);
    assertThat(candidate.isConfirmed()).isFalse();
    assertThat(candidate.notCompared())
        .extracting(AttributeComparison::attribute)
        .containsExactly(DeviceAttribute.STATION_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "Biograph 64, BIOGRAPH64, CERTAIN",
    "Biograph64, Biograph-64, CERTAIN",
    "Biograph 64, Biograph 6, UNKNOWN",
    "Biograph, -, UNKNOWN"
  })
  void modelsAreComparedWithoutSeparators(String confirmed, String stated, Outcome outcome) {
    DeviceAlias alias = DeviceAlias.of(OLD, evidence().model(confirmed).stationName("A").build());
    assertThat(match(evidence().model(stated).stationName("A"), alias).outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.34, 1.2.34, CERTAIN",
    "1.2.34, 1.23.4, UNKNOWN",
    "?, ?, CERTAIN",
    "?, -, UNKNOWN",
    "-, '- ', CERTAIN"
  })
  void otherTextsAreComparedWordByWord(String confirmed, String stated, Outcome outcome) {
    DeviceAlias alias = DeviceAlias.of(OLD, evidence().observerUid(confirmed).build());
    assertThat(match(evidence().observerUid(stated), alias).outcome()).isEqualTo(outcome);
  }

  @Test
  void ofADeviceThatIsNotInTheDirectoryHasNoEffect() {
    MidId other = MidId.ofSerial(99_000_009);
    DeviceAlias alias = DeviceAlias.of(other, evidence().serialNumber("4711").build());
    assertThat(match(evidence().serialNumber("4711"), alias).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void needsMoreThanAStation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceAlias.of(OLD, evidence().stationName("PET-1").build()))
        .withMessageContaining("station name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceAlias.of(OLD, evidence().model("Biograph").build()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceAlias.of(OLD, evidence().operator("AZ").build()))
        .withMessageContaining("states");
  }

  @Test
  void hasItsIdentifierAndStatements() {
    DeviceAlias alias = DeviceAlias.of(OLD, evidence().serialNumber("4711").make("X").build());
    assertThat(alias.midId()).isEqualTo(OLD);
    assertThat(alias.statements().stated(DeviceAttribute.SERIAL_NUMBER)).containsExactly("4711");
    assertThat(alias).hasToString("DeviceAlias[" + OLD + " DeviceEvidence[serialNumber, make]]");
    assertThat(alias.statedText()).isEqualTo("4711, X");
  }
}
