package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Devices of the cadastre and of the list for FANC, as devices to compare with others. */
class DevicesForComparisonTest {
  private static final MidId MID_ID = OperationCase.MID_ID;
  private static final Instant MOMENT = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void copiesEveryFieldOfADeviceOfTheCadastre() throws IOException {
    String page = "{\"items\":[" + OperationCase.DEVICE + "]}";
    try (SocketServer server = SocketServer.respondingWith(200, "application/json", page);
        MidIdClient client = OperationCase.client(server)) {
      DeviceDirectory directory =
          DeviceDirectory.of(
              client
                  .devices()
                  .list(DeviceFilter.all())
                  .map(CadastreDevice::registeredDevice)
                  .toList());

      assertThat(directory.find(MID_ID))
          .contains(
              RegisteredDevice.builder(MID_ID)
                  .modality(Modality.CT)
                  .operator("AZ Voorbeeld Gent")
                  .make("Example Medical")
                  .model("Scan 64")
                  .serialNumber("SN-0042")
                  .formerNumber("X-00001")
                  .inServiceSince(LocalDate.of(2027, 3, 1))
                  .outOfServiceSince(LocalDate.of(2030, 1, 2))
                  .build());
    }
  }

  @Test
  void leavesOutWhatTheCadastreDoesNotHave() {
    CadastreDevice device =
        cadastreDevice(Map.of(DeviceField.OPERATOR, "AZ", DeviceField.MODALITY, "futureScan"));

    assertThat(device.registeredDevice())
        .isEqualTo(RegisteredDevice.builder(MID_ID).operator("AZ").build());
  }

  @Test
  void rejectsADateThatIsNone() {
    CadastreDevice device = cadastreDevice(Map.of(DeviceField.COMMISSIONING_DATE, "1 March"));

    assertThatExceptionOfType(DateTimeException.class).isThrownBy(device::registeredDevice);
  }

  private static CadastreDevice cadastreDevice(Map<DeviceField, String> fields) {
    return new CadastreDevice(
        "d-1",
        "1",
        MID_ID,
        fields,
        false,
        Optional.empty(),
        Optional.empty(),
        MOMENT,
        MOMENT,
        List.of());
  }

  @Test
  void copiesEveryFieldOfADeviceOfTheListForFanc() {
    assertThat(
            fancDevice("petMri", Optional.of("X-00001"), Optional.of(LocalDate.of(2030, 12, 31))))
        .isEqualTo(
            RegisteredDevice.builder(MID_ID)
                .modality(Modality.PET_MRI)
                .operator("AZ Voorbeeld Gent")
                .formerNumber("X-00001")
                .outOfServiceSince(LocalDate.of(2031, 1, 1))
                .build());
    assertThat(fancDevice("futureScan", Optional.empty(), Optional.empty()))
        .isEqualTo(RegisteredDevice.builder(MID_ID).operator("AZ Voorbeeld Gent").build());
  }

  private static RegisteredDevice fancDevice(
      String modality, Optional<String> formerNumber, Optional<LocalDate> lastDay) {
    return new FancDevice(
            MID_ID,
            modality,
            "AZ Voorbeeld Gent",
            "linked",
            Optional.of("Campus Noord"),
            Optional.empty(),
            Optional.empty(),
            formerNumber,
            lastDay,
            MOMENT)
        .registeredDevice();
  }
}
