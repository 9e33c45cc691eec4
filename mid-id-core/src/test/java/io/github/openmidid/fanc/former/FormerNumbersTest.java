package io.github.openmidid.fanc.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.fanc.former.NumberReplacement.Evidence;
import io.github.openmidid.fanc.former.NumberReplacement.Outcome;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.OutsideExtentException;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormerNumbersTest {
  private static final MidId CT = MidId.ofSerial(20_000_000);
  private static final MidId PET_CT = MidId.ofSerial(20_000_001);
  private static final MidId BARE = MidId.ofSerial(20_000_002);
  private static final MidId AVAILABLE = MidId.ofSerial(20_000_003);
  private static final MidId NOT_GRANTED = MidId.ofSerial(20_000_004);
  private static final MidId TWIN = MidId.ofSerial(20_000_005);

  private final List<RegisteredDevice> devices = new ArrayList<>();
  private final List<Registration> registrations = new ArrayList<>();

  FormerNumbersTest() {
    devices.add(
        RegisteredDevice.builder(CT)
            .formerNumber("X-1")
            .modality(Modality.CT)
            .operator("AZ Voorbeeld Gent")
            .make("Siemens Healthineers")
            .serialNumber("SN 00123456")
            .build());
    devices.add(device(PET_CT, "X-2").modality(Modality.PET_CT).build());
    devices.add(device(BARE, "X-3").build());
    devices.add(device(AVAILABLE, "X-4").build());
    devices.add(device(NOT_GRANTED, "X-5").build());
    devices.add(device(TWIN, "x-2 ").build());
    register(CT, Modality.CT, RegistrationStatus.LINKED);
    register(PET_CT, Modality.PET_CT, RegistrationStatus.LINKED);
    register(BARE, Modality.PET, RegistrationStatus.LINKED);
    register(AVAILABLE, Modality.CT, RegistrationStatus.AVAILABLE);
    register(TWIN, Modality.CT, RegistrationStatus.LINKED);
  }

  private static RegisteredDevice.Builder device(MidId midId, String formerNumber) {
    return RegisteredDevice.builder(midId).formerNumber(formerNumber);
  }

  private void register(MidId midId, Modality modality, RegistrationStatus status) {
    registrations.add(Registration.of(midId, modality, "AZ Voorbeeld Gent", status));
  }

  private List<NumberReplacement<Integer>> replacements(List<TransferRow<Integer>> rows) {
    return FormerNumbers.of(DeviceDirectory.of(devices))
        .replacements(rows, MidIdRegister.inMemory(registrations));
  }

  private NumberReplacement<Integer> replacement(TransferRow.Builder<Integer> row) {
    return replacements(List.of(row.build())).get(0);
  }

  private static TransferRow.Builder<Integer> row(int key, String number) {
    return TransferRow.builder(key).deviceNumber(number);
  }

  @Test
  void replacesANumberThatOneLinkedDeviceHas() {
    TransferRow.Builder<Integer> row =
        row(7, " x-1")
            .modality("CT-scanner")
            .kind("CT")
            .operator("A.Z. Voorbeeld, Gent")
            .make("SIEMENS")
            .serialNumber("123456");
    NumberReplacement<Integer> replacement = replacement(row);

    assertThat(replacement).hasToString("NumberReplacement[7 proven]");
    assertThat(replacement.isProven()).isTrue();
    assertThat(replacement.midId()).contains(CT);
    assertThat(replacement.field()).isEqualTo(TransferField.DEVICE_NUMBER);
    assertThat(replacement.formerNumber()).isEqualTo(" x-1");
    assertThat(replacement.evidence())
        .containsExactly(
            new Evidence(TransferField.DEVICE_NUMBER, true, " x-1", "X-1"),
            new Evidence(TransferField.MODALITY, true, "CT-scanner", "CT"),
            new Evidence(TransferField.KIND, true, "CT", "CT"),
            new Evidence(TransferField.OPERATOR, true, "A.Z. Voorbeeld, Gent", "AZ Voorbeeld Gent"),
            new Evidence(TransferField.SERIAL_NUMBER, true, "123456", "SN 00123456"),
            new Evidence(TransferField.MAKE, true, "SIEMENS", "Siemens Healthineers"));
    assertThat(replacement.message(Locale.ENGLISH))
        .isEqualTo(
            "According to the register, this is the former number of "
                + CT
                + ". It is replaced by that MID-ID.");
  }

  @Test
  void readsTheLegacyNumberOfARowWithoutDeviceNumber() {
    TransferRow.Builder<Integer> row = row(1, " ").legacyNumber("X-3");
    NumberReplacement<Integer> replacement = replacement(row);

    assertThat(replacement.isProven()).isTrue();
    assertThat(replacement.field()).isEqualTo(TransferField.LEGACY_NUMBER);
  }

  @Test
  void decidesNothingAboutRowsWithAMidIdOrWithoutNumber() {
    assertThat(
            replacements(
                List.of(
                    row(1, CT.toString()).build(),
                    row(2, PET_CT.toString()).legacyNumber("X-2").build(),
                    row(3, "").build(),
                    TransferRow.builder(4).modality("CT").build())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "X-9, UNKNOWN",
    "X1,  UNKNOWN",
    "X-2, AMBIGUOUS",
    "X-4, NOT_LINKED",
    "X-5, UNCONFIRMED",
    "MID-1234-5678-98, UNKNOWN"
  })
  void leavesANumberThatIsNotProven(String number, Outcome outcome) {
    NumberReplacement<Integer> replacement = replacement(row(1, number));

    assertThat(replacement.outcome()).isEqualTo(outcome);
    assertThat(replacement.isProven()).isFalse();
    assertThat(replacement.formerNumber()).isEqualTo(number);
  }

  @Test
  void namesAllDevicesOfAnAmbiguousNumber() {
    NumberReplacement<Integer> replacement = replacement(row(1, "X-2"));

    assertThat(replacement.midId()).isEmpty();
    assertThat(replacement.message(Locale.FRENCH)).contains(PET_CT + ", " + TWIN);
  }

  @ParameterizedTest
  @CsvSource({"sealed source, ''", "'', CBCT"})
  void keepsTheNumberOfAKindWithoutMidId(String kind, String modality) {
    TransferRow.Builder<Integer> row = row(1, "B-7").kind(kind).modality(modality);
    assertThat(replacement(row).outcome()).isEqualTo(Outcome.KIND_WITHOUT_MID_ID);
  }

  @ParameterizedTest
  @CsvSource({
    "MODALITY, PET-CT",
    "MODALITY, CBCT",
    "KIND, sealed source",
    "OPERATOR, AZ Voorbeeld Aalst",
    "SERIAL_NUMBER, 654321",
    "MAKE, Philips",
    "LEGACY_NUMBER, X-3"
  })
  void leavesARowThatDiffersFromTheDevice(TransferField field, String text) {
    TransferRow.Builder<Integer> row = row(1, "X-1");
    switch (field) {
      case MODALITY -> row.modality(text);
      case KIND -> row.kind(text);
      case OPERATOR -> row.operator(text);
      case SERIAL_NUMBER -> row.serialNumber(text);
      case MAKE -> row.make(text);
      default -> row.legacyNumber(text);
    }
    NumberReplacement<Integer> replacement = replacement(row);

    assertThat(replacement.outcome()).isEqualTo(Outcome.CONTRADICTED);
    assertThat(replacement.midId()).contains(CT);
    assertThat(replacement.evidence())
        .filteredOn(evidence -> !evidence.agrees())
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.field()).isEqualTo(field);
              assertThat(evidence.inRow()).isEqualTo(text);
              assertThat(evidence.inRegister()).isNotEmpty();
            });
  }

  @Test
  void comparesTheModalityOfTheRegistrationIfTheDeviceHasNone() {
    assertThat(replacement(row(1, "X-3").modality("CT")).outcome()).isEqualTo(Outcome.CONTRADICTED);
    assertThat(replacement(row(1, "X-3").modality("PET")).isProven()).isTrue();
  }

  @Test
  void doesNotCompareWhatCannotBeCompared() {
    TransferRow.Builder<Integer> row =
        row(1, "X-1").modality("toestel").make("?").serialNumber("0000").legacyNumber(" ");
    assertThat(replacement(row).evidence()).hasSize(1);
    TransferRow.Builder<Integer> bare =
        row(1, "X-5").modality("CT").make("GE").serialNumber("A7788");
    assertThat(replacement(bare).evidence()).hasSize(1);
  }

  @Test
  void agreesWithASecondColumnThatHasTheSameNumber() {
    TransferRow.Builder<Integer> row = row(1, "X-1").legacyNumber(" x-1 ");
    assertThat(replacement(row).isProven()).isTrue();
  }

  @Test
  void leavesEachRowOfADeviceThatIsOnSeveral() {
    assertThat(replacements(List.of(row(1, "X-1").build(), row(2, "x-1").build())))
        .extracting(NumberReplacement::outcome)
        .containsExactly(Outcome.REPEATED, Outcome.REPEATED);
    assertThat(replacements(List.of(row(1, "X-1").build(), row(2, CT.toString()).build())))
        .extracting(NumberReplacement::outcome)
        .containsExactly(Outcome.REPEATED);
  }

  @Test
  void leavesANumberOutsideTheExtentOfTheRegister() {
    MidIdRegister outside =
        midId -> {
          throw new OutsideExtentException(midId);
        };
    List<NumberReplacement<Integer>> replacements =
        FormerNumbers.of(DeviceDirectory.of(devices))
            .replacements(List.of(row(1, "X-1").build()), outside);
    assertThat(replacements.get(0).outcome()).isEqualTo(Outcome.UNCONFIRMED);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void readsItsWireCodes(Outcome outcome) {
    assertThat(Outcome.fromString(outcome.code())).isEqualTo(outcome);
  }

  @Test
  void requiresAnIdentifierToReplaceANumber() {
    Map<String, String> messages = Map.of("nl", "a", "fr", "b", "de", "c", "en", "d");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new NumberReplacement<>(
                    1,
                    TransferField.DEVICE_NUMBER,
                    "X-1",
                    Outcome.PROVEN,
                    Optional.empty(),
                    List.of(),
                    messages));
  }
}
