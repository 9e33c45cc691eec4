package io.github.openmidid.examples.dicom.file;

import static io.github.openmidid.examples.dicom.DicomWriter.BIG_ENDIAN;
import static io.github.openmidid.examples.dicom.DicomWriter.DEFLATED;
import static io.github.openmidid.examples.dicom.DicomWriter.EXPLICIT;
import static io.github.openmidid.examples.dicom.DicomWriter.IMPLICIT;
import static io.github.openmidid.examples.dicom.DicomWriter.JPEG_2000;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.dicom.DicomWriter;
import io.github.openmidid.examples.dicom.SampleObjects;
import io.github.openmidid.examples.dicom.model.DicomAttribute;
import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.model.DicomFileException.Kind;
import io.github.openmidid.examples.dicom.model.DicomObject;
import io.github.openmidid.examples.dicom.model.ReportedDevice;
import io.github.openmidid.examples.dicom.model.ReportedDevice.Origin;
import io.github.openmidid.examples.dicom.model.ReportedDevice.Property;
import io.github.openmidid.examples.dicom.stream.DicomInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DicomFileReaderTest {

  static Stream<Arguments> encodings() {
    return Stream.of(IMPLICIT, EXPLICIT, BIG_ENDIAN, DEFLATED, JPEG_2000, "1.2.3.9999")
        .flatMap(syntax -> Stream.of(Arguments.of(syntax, true), Arguments.of(syntax, false)));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsAnImage(String syntax, boolean isOpen) throws IOException {
    DicomObject object = read(SampleObjects.image(syntax, isOpen));
    assertThat(object.attributes())
        .containsOnly(
            Map.entry(DicomAttribute.SPECIFIC_CHARACTER_SET, "ISO_IR 100"),
            Map.entry(DicomAttribute.SOP_CLASS_UID, SampleObjects.CT_IMAGE),
            Map.entry(DicomAttribute.STUDY_DATE, "20260314"),
            Map.entry(DicomAttribute.MODALITY, "CT"),
            Map.entry(DicomAttribute.MANUFACTURER, "Philips"),
            Map.entry(DicomAttribute.INSTITUTION_NAME, "AZ Voorbeeld Liège é"),
            Map.entry(DicomAttribute.STATION_NAME, "CT-2"),
            Map.entry(DicomAttribute.DEPARTMENT_NAME, "Radiologie"),
            Map.entry(DicomAttribute.MODEL_NAME, "INCISIVE CT"),
            Map.entry(DicomAttribute.DEVICE_SERIAL_NUMBER, "550020"),
            Map.entry(DicomAttribute.SOFTWARE_VERSIONS, "4.1.0\\4.1.1"),
            Map.entry(DicomAttribute.DETECTOR_ID, "D-1"));
    assertThat(object.contributingEquipment())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.purpose()).contains("109102");
              assertThat(item.attributes())
                  .containsEntry(DicomAttribute.MANUFACTURER, "Workstations Inc")
                  .containsEntry(DicomAttribute.DEVICE_SERIAL_NUMBER, "WS-9");
            });
    assertThat(object.isTruncated()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsADoseReport(String syntax, boolean isOpen) throws IOException {
    DicomObject object =
        read(
            SampleObjects.doseReport(
                syntax,
                isOpen,
                Map.of("121012", "1.2.3.4", "121016", "111", "121017", "Room 3"),
                Map.of("113878", "SIEMENS", "113880", "222", "121012", "1.2.3.5")));
    assertThat(object.reportedDevices())
        .containsExactlyInAnyOrder(
            new ReportedDevice(
                Origin.OBSERVER,
                Map.of(
                    Property.UID, "1.2.3.4",
                    Property.SERIAL_NUMBER, "111",
                    Property.LOCATION, "Room 3")),
            new ReportedDevice(
                Origin.PARTICIPANT,
                Map.of(
                    Property.ROLE, "113859",
                    Property.UID, "1.2.3.5",
                    Property.MANUFACTURER, "SIEMENS",
                    Property.SERIAL_NUMBER, "222")));
    assertThat(object.procedures()).containsExactly("77477000", "113819");
  }

  @Test
  void twoObserversBesideEachOtherAreTwoDevices() throws IOException {
    DicomWriter set = new DicomWriter(EXPLICIT, true);
    DicomWriter report =
        new DicomWriter(EXPLICIT, true)
            .text(0x0008_0016, "UI", SampleObjects.DOSE_REPORT)
            .sequence(0x0040_A730, observer(set, "111"), observer(set, "222"));
    assertThat(read(DicomWriter.file(EXPLICIT, report.bytes())).reportedDevices())
        .extracting(device -> device.get(Property.SERIAL_NUMBER).orElseThrow())
        .containsExactly("111", "222");
  }

  private static DicomWriter observer(DicomWriter set, String serial) {
    return set.item()
        .sequence(
            0x0040_A043,
            set.item().text(0x0008_0100, "SH", "121016").text(0x0008_0102, "SH", "DCM"))
        .text(0x0040_A160, "UT", serial);
  }

  @Test
  void aCodeOfAnotherSchemeIsNoConcept() throws IOException {
    DicomWriter set = new DicomWriter(EXPLICIT, true);
    DicomWriter local =
        set.item()
            .sequence(
                0x0040_A043,
                set.item().text(0x0008_0100, "SH", "121016").text(0x0008_0102, "SH", "99LOCAL"))
            .text(0x0040_A160, "UT", "111");
    set.text(0x0008_0016, "UI", SampleObjects.DOSE_REPORT).sequence(0x0040_A730, local);
    assertThat(read(DicomWriter.file(EXPLICIT, set.bytes())).reportedDevices()).isEmpty();
  }

  @Test
  void readsDataSetsWithoutPreambleOrMetaInformation() throws IOException {
    for (String syntax : new String[] {IMPLICIT, EXPLICIT, BIG_ENDIAN}) {
      byte[] set = new DicomWriter(syntax, true).text(0x0008_0060, "CS", "MR").bytes();
      assertThat(read(set).text(DicomAttribute.MODALITY)).as(syntax).contains("MR");
    }
    byte[] file = SampleObjects.image(EXPLICIT, true);
    byte[] withoutPreamble = Arrays.copyOfRange(file, 132, file.length);
    assertThat(read(withoutPreamble).text(DicomAttribute.MODALITY)).contains("CT");
    byte[] withoutMeta = new byte[132];
    withoutMeta[128] = 'D';
    withoutMeta[129] = 'I';
    withoutMeta[130] = 'C';
    withoutMeta[131] = 'M';
    byte[] set = new DicomWriter(IMPLICIT, true).text(0x0008_0060, "CS", "PT").bytes();
    byte[] joined = Arrays.copyOf(withoutMeta, 132 + set.length);
    System.arraycopy(set, 0, joined, 132, set.length);
    assertThat(read(joined).text(DicomAttribute.MODALITY)).contains("PT");
  }

  @Test
  void theEncodingFoundCountsBeforeTheOneStated() throws IOException {
    byte[] implicit = new DicomWriter(IMPLICIT, true).text(0x0008_0060, "CS", "CT").bytes();
    DicomObject object = read(DicomWriter.file(EXPLICIT, implicit));
    assertThat(object.text(DicomAttribute.MODALITY)).contains("CT");
  }

  @Test
  void aSequenceOfUnknownRepresentationIsImplicitOrExplicitWithin() throws IOException {
    for (String within : new String[] {IMPLICIT, EXPLICIT}) {
      DicomWriter inner = new DicomWriter(within, true);
      DicomWriter item = inner.item().text(0x0018_1000, "LO", "WS-9");
      byte[] content =
          inner
              .item()
              .delimiter(0xFFFE_E000, -1)
              .raw(item.bytes())
              .delimiter(0xFFFE_E00D, 0)
              .bytes();
      DicomWriter set =
          new DicomWriter(EXPLICIT, true)
              .text(0x0008_0060, "CS", "CT")
              .header(0x0018_A001, "UN", -1)
              .raw(content)
              .delimiter(0xFFFE_E0DD, 0);
      DicomObject object = read(DicomWriter.file(EXPLICIT, set.bytes()));
      assertThat(object.contributingEquipment())
          .as(within)
          .singleElement()
          .satisfies(
              equipment ->
                  assertThat(equipment.attributes())
                      .containsEntry(DicomAttribute.DEVICE_SERIAL_NUMBER, "WS-9"));
    }
  }

  @Test
  void everyCutIsWholeOrTruncatedOrRejected() throws IOException {
    byte[] file = SampleObjects.doseReport();
    int refused = 0;
    int truncated = 0;
    for (int length = 0; length < file.length; length++) {
      try {
        DicomObject object = read(Arrays.copyOf(file, length));
        truncated += object.isTruncated() ? 1 : 0;
      } catch (DicomFileException e) {
        assertThat(e.kind()).isEqualTo(Kind.NOT_DICOM);
        refused++;
      }
    }
    assertThat(refused).isEqualTo(132);
    assertThat(truncated).isGreaterThan(file.length - 132 - 40);
  }

  @Test
  void whatPrecedesTheEndOfATruncatedFileIsKept() throws IOException {
    byte[] file = SampleObjects.doseReport();
    DicomObject object = read(Arrays.copyOf(file, file.length - 40));
    assertThat(object.isTruncated()).isTrue();
    assertThat(object.text(DicomAttribute.MODALITY)).contains("SR");
  }

  @Test
  void otherFilesAreNotDicom() {
    for (String text : new String[] {"", "x", "a;b;c\n1;2;3\n".repeat(50), "%PDF-1.7", "PK\3\4"}) {
      assertRefused(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), Kind.NOT_DICOM);
    }
    assertRefused(new byte[1000], Kind.NOT_DICOM);
  }

  @Test
  void limitsHold() {
    DicomWriter deep = new DicomWriter(EXPLICIT, true).text(0x0008_0060, "CS", "CT");
    for (int i = 0; i < 100_000; i++) {
      deep.header(0x0008_1115, "SQ", -1).delimiter(0xFFFE_E000, -1);
    }
    assertRefused(DicomWriter.file(EXPLICIT, deep.bytes()), Kind.TOO_DEEP);
    DicomWriter longText = new DicomWriter(EXPLICIT, true).text(0x0008_0060, "CS", "CT");
    longText.header(0x0008_0070, "UT", 0x7FFF_FFFE);
    assertRefused(DicomWriter.file(EXPLICIT, longText.bytes()), Kind.TOO_LONG);
    DicomWriter bomb = new DicomWriter(EXPLICIT, true).text(0x0008_0060, "CS", "CT");
    bomb.element(0x0009_0010, "OB", new byte[80 << 20]);
    assertRefused(DicomWriter.file(DEFLATED, bomb.bytes()), Kind.TOO_LARGE);
    DicomWriter outside = new DicomWriter(EXPLICIT, false).text(0x0008_0060, "CS", "CT");
    outside.header(0x0018_A001, "SQ", 16).delimiter(0xFFFE_E000, 400);
    assertRefused(DicomWriter.file(EXPLICIT, outside.bytes()), Kind.DAMAGED);
  }

  @Test
  void damagedCompressionIsReported() {
    byte[] file = SampleObjects.image(DEFLATED, true);
    Arrays.fill(file, 180, 200, (byte) 0xFF);
    assertThatExceptionOfType(DicomFileException.class).isThrownBy(() -> read(file));
  }

  @Test
  void noValueOfThePatientIsRead() throws IOException {
    for (byte[] file :
        new byte[][] {
          SampleObjects.image(EXPLICIT, true),
          SampleObjects.image(IMPLICIT, false),
          SampleObjects.image(DEFLATED, false),
          SampleObjects.doseReport()
        }) {
      TripwireInput in = new TripwireInput(file);
      DicomObject object = DicomFileReader.read(in);
      assertThat(in.values).isPositive();
      assertThat(object.toString()).doesNotContain("CANARY").doesNotContain("85073003328");
    }
    assertThat(Arrays.stream(DicomAttribute.values()).map(a -> a.tag() >>> 16))
        .doesNotContain(0x0010);
  }

  /** Fails if a value of group 0010 or a name of a person is read. */
  private static final class TripwireInput extends DicomInput {
    private int values;

    TripwireInput(byte[] file) {
      super(new ByteArrayInputStream(file));
    }

    @Override
    protected byte[] value(int tag, int length) throws IOException {
      assertThat(tag >>> 16).isNotEqualTo(0x0010);
      assertThat(tag).isNotEqualTo(0x0040_A123);
      values++;
      return super.value(tag, length);
    }
  }

  private static void assertRefused(byte[] file, Kind kind) {
    assertThatExceptionOfType(DicomFileException.class)
        .isThrownBy(() -> read(file))
        .satisfies(e -> assertThat(Optional.of(e.kind())).contains(kind));
  }

  private static DicomObject read(byte[] file) throws IOException {
    try (DicomInput in = new DicomInput(new ByteArrayInputStream(file))) {
      return DicomFileReader.read(in);
    }
  }
}
