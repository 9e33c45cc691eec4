package io.github.openmidid.examples.dicom.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.DeviceMatch.Outcome;
import io.github.openmidid.device.EvidenceOrigin;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.dicom.SampleObjects;
import io.github.openmidid.examples.dicom.file.ObjectBytes;
import io.github.openmidid.examples.dicom.model.DicomAttribute;
import io.github.openmidid.examples.dicom.model.DicomObject;
import io.github.openmidid.examples.dicom.model.DicomObject.ContributingEquipment;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectMatchTest {
  private static final MidId CT = MidId.ofSerial(99_000_001);
  private static final DeviceDirectory DIRECTORY =
      DeviceDirectory.of(
          List.of(
              RegisteredDevice.builder(CT)
                  .make("Siemens Healthineers")
                  .serialNumber("989801")
                  .modality(Modality.CT)
                  .build()));

  private static DicomObject object(Map<DicomAttribute, String> attributes, String... procedures) {
    return new DicomObject(attributes, List.of(), List.of(), List.of(procedures), false);
  }

  private static DicomObject object(String sopClass, String modality, String... procedures) {
    Map<DicomAttribute, String> attributes = new EnumMap<>(DicomAttribute.class);
    attributes.put(DicomAttribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1." + sopClass);
    attributes.put(DicomAttribute.MODALITY, modality);
    return object(attributes, procedures);
  }

  private static DicomObject device(String make, String model, String serial, String station) {
    return object(
        Map.of(
            DicomAttribute.MANUFACTURER, make,
            DicomAttribute.MODEL_NAME, model,
            DicomAttribute.DEVICE_SERIAL_NUMBER, serial,
            DicomAttribute.STATION_NAME, station));
  }

  private static ObjectMatch match(DicomObject object) {
    return ObjectMatch.of(object, DIRECTORY);
  }

  @ParameterizedTest
  @CsvSource({
    "1, CR, RADIOGRAPHY",
    "1.1, DX, RADIOGRAPHY",
    "1.1, PX, DENTAL",
    "1.2.1, MG, MAMMOGRAPHY",
    "1.3, IO, DENTAL",
    "2, XA, PROJECTION_XRAY",
    "7, MG, MAMMOGRAPHY",
    "12.1, XA, PROJECTION_XRAY",
    "12.2, RF, PROJECTION_XRAY",
    "13.1.2, OT, CONE_BEAM_CT",
    "13.1.3, MG, MAMMOGRAPHY",
    "481.1, RTIMAGE, ACCELERATOR",
    "999, XA, PROJECTION_XRAY"
  })
  void otherKindsAreNotRegistered(String sopClass, String modality, NotRegistered kind) {
    ObjectMatch match = match(object(sopClass, modality));
    assertThat(match.outcome()).isEqualTo(Outcome.NOT_A_REGISTERED_KIND);
    assertThat(match.match().notRegistered()).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "88.67, 113704, PROJECTION_XRAY",
    "88.22, 113706, PROJECTION_XRAY",
    "88.67, 71651007, MAMMOGRAPHY",
    "88.67, P5-40010, MAMMOGRAPHY"
  })
  void theContentOfAReportDeterminesTheKind(String sopClass, String procedure, NotRegistered kind) {
    ObjectMatch match = match(object(sopClass, "SR", procedure));
    assertThat(match.match().notRegistered()).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "2, CT, CT",
    "2.1, CT, CT",
    "4.2, MR, MR",
    "20, NM, NM",
    "128, PT, PT",
    "130, CT, PT",
    "7, CT, CT",
    "88.67, SR, CT",
    "88.68, SR, ''",
    "7, OT, ''"
  })
  void registeredKindsAreRecognized(String sopClass, String modality, String stated) {
    String procedure = sopClass.equals("88.67") ? "77477000" : "1";
    ObjectMatch match = match(object(sopClass, modality, procedure));
    assertThat(match.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(match.stated(DeviceAttribute.IMAGE_MODALITY)).isEqualTo(stated);
  }

  @Test
  void aReportIsMatchedByTheDeviceThatItNames() {
    ObjectMatch match = match(ObjectBytes.read(SampleObjects.doseReport()));
    assertThat(match.outcome()).isEqualTo(Outcome.CERTAIN);
    assertThat(match.midIds()).containsExactly(CT);
    assertThat(match.origins()).containsExactly(EvidenceOrigin.PARTICIPANT);
    assertThat(match.against()).isEmpty();
  }

  @Test
  void equipmentThatAcquiredTheDataCounts() {
    DicomObject object =
        new DicomObject(
            Map.of(),
            List.of(equipment("109101", "SIEMENS", "989801"), equipment("109102", "Acme", "4711")),
            List.of(),
            List.of(),
            false);
    ObjectMatch match = match(object);
    assertThat(match.outcome()).isEqualTo(Outcome.CERTAIN);
    assertThat(match.origins()).containsExactly(EvidenceOrigin.CONTRIBUTING_EQUIPMENT);
  }

  private static ContributingEquipment equipment(String purpose, String make, String serial) {
    return new ContributingEquipment(
        Optional.of(purpose),
        Map.of(
            DicomAttribute.MANUFACTURER, make,
            DicomAttribute.DEVICE_SERIAL_NUMBER, serial));
  }

  @Test
  void aMisspeltDateIsNoDate() {
    assertThat(match(object(Map.of(DicomAttribute.STUDY_DATE, "20261301"))).studyDate()).isEmpty();
    assertThat(match(object(Map.of(DicomAttribute.STUDY_DATE, "20261201 "))).studyDate())
        .contains(LocalDate.of(2026, 12, 1));
    assertThat(match(object(Map.of())).studyDate()).isEmpty();
  }

  @Test
  void oneDeviceInSeveralSpellingsIsOneGroup() {
    DeviceGroups groups = new DeviceGroups();
    groups.add(match(device("TOSHIBA", "Aquilion", "SN 4711", "A")));
    groups.add(match(device("TOSHIBA_MEC", "AQUILION ONE", "004711", "A")));
    groups.add(match(device("CANON_MEC", "Aquilion", "4711", "B")));
    groups.add(match(device("Canon Medical Systems", "Aquilion/ONE", "sn4711", "B")));
    assertThat(groups.list()).hasSize(1);
    DeviceGroup group = groups.list().get(0);
    assertThat(group.objects()).isEqualTo(4);
    assertThat(group.spellings()).hasSize(4);
    assertThat(group.stations()).containsExactly("A", "B");
    assertThat(groups.isCertain()).isFalse();
  }

  @Test
  void twoDevicesWithOneStationNameAreTwoGroups() {
    DeviceGroups groups = new DeviceGroups();
    groups.add(match(device("Philips", "Incisive CT", "4711", "CT1")));
    groups.add(match(device("Philips", "Incisive CT", "4712", "CT1")));
    assertThat(groups.list()).hasSize(2);
  }

  @Test
  void groupsStateTheirTimeAndWhatNeedsAttention() {
    DeviceGroups groups = new DeviceGroups();
    assertThat(groups.isCertain()).isTrue();
    for (String day : List.of("20260301", "20260101", "20260501")) {
      groups.add(
          match(
              object(
                  Map.of(
                      DicomAttribute.MANUFACTURER,
                      "SIEMENS",
                      DicomAttribute.DEVICE_SERIAL_NUMBER,
                      "989801",
                      DicomAttribute.SOFTWARE_VERSIONS,
                      "VA" + day,
                      DicomAttribute.STUDY_DATE,
                      day))));
    }
    groups.add(match(object("1.1", "DX")));
    assertThat(groups.isCertain()).isTrue();
    groups.add(match(object("7", "OT")));
    assertThat(groups.isCertain()).isFalse();
    assertThat(groups.list())
        .extracting(group -> group.example().outcome())
        .containsExactly(Outcome.UNKNOWN, Outcome.CERTAIN, Outcome.NOT_A_REGISTERED_KIND);
    DeviceGroup certain = groups.list().get(1);
    assertThat(certain.firstStudy()).contains(LocalDate.of(2026, 1, 1));
    assertThat(certain.lastStudy()).contains(LocalDate.of(2026, 5, 1));
    assertThat(certain.softwareVersions()).hasSize(3);
    assertThat(groups.list().get(0).firstStudy()).isEmpty();
  }
}
