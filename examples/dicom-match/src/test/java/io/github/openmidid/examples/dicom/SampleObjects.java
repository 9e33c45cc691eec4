package io.github.openmidid.examples.dicom;

import static io.github.openmidid.examples.dicom.DicomWriter.EXPLICIT;

import java.util.Map;

/** Objects made up for tests. */
public final class SampleObjects {
  public static final String CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2";
  public static final String DOSE_REPORT = "1.2.840.10008.5.1.4.1.1.88.67";

  /** The name of a patient that must never be read. */
  public static final String CANARY = "CANARY^PATIENT";

  private SampleObjects() {}

  /** An image with attributes of the device, a patient, nested sequences and pixels. */
  public static byte[] image(String syntax, boolean isOpen) {
    DicomWriter set = new DicomWriter(syntax, isOpen);
    DicomWriter workstation =
        set.item()
            .text(0x0008_0070, "LO", "Workstations Inc")
            .text(0x0018_1000, "LO", "WS-9")
            .sequence(0x0040_A170, code(set, "109102", "DCM"));
    set.text(0x0008_0005, "CS", "ISO_IR 100")
        .text(0x0008_0016, "UI", CT_IMAGE)
        .text(0x0008_0020, "DA", "20260314")
        .text(0x0008_0060, "CS", "CT")
        .text(0x0008_0070, "LO", "Philips")
        .text(0x0008_0080, "LO", "AZ Voorbeeld Liège é")
        .text(0x0008_1010, "SH", "CT-2")
        .sequence(0x0008_1032, code(set, "X1", "99LOCAL"))
        .text(0x0008_1040, "LO", "Radiologie")
        .text(0x0008_1090, "LO", "INCISIVE CT")
        .text(0x0010_0010, "PN", CANARY)
        .text(0x0010_0020, "LO", "85073003328")
        .sequence(0x0010_1002, set.item().text(0x0010_0020, "LO", CANARY))
        .text(0x0018_1000, "LO", "550020")
        .text(0x0018_1020, "LO", "4.1.0\\4.1.1")
        .text(0x0018_700A, "SH", "D-1")
        .sequence(0x0018_A001, workstation)
        .element(0x0028_0010, "US", new byte[] {1, 0})
        .element(0x7FE0_0010, "OW", new byte[64]);
    return DicomWriter.file(syntax, set.bytes());
  }

  /** Returns a dose report whose content names an observer and an irradiating device. */
  public static byte[] doseReport(
      String syntax,
      boolean isOpen,
      Map<String, String> observer,
      Map<String, String> irradiating) {
    DicomWriter set = new DicomWriter(syntax, isOpen);
    DicomWriter[] participant =
        irradiating.entrySet().stream()
            .map(entry -> text(set, entry.getKey(), entry.getValue()))
            .toArray(DicomWriter[]::new);
    DicomWriter role =
        set.item()
            .text(0x0040_A040, "CS", "CODE")
            .sequence(0x0040_A043, code(set, "113876", "DCM"))
            .sequence(0x0040_A168, code(set, "113859", "DCM"))
            .sequence(0x0040_A730, participant);
    DicomWriter procedure =
        set.item()
            .sequence(0x0040_A043, code(set, "121058", "DCM"))
            .sequence(0x0040_A168, code(set, "77477000", "SCT"));
    DicomWriter event =
        set.item()
            .sequence(0x0040_A043, code(set, "113819", "DCM"))
            .sequence(0x0040_A730, person(set), role);
    java.util.List<DicomWriter> items = new java.util.ArrayList<>();
    items.add(procedure);
    observer.forEach((code, value) -> items.add(text(set, code, value)));
    items.add(event);
    set.text(0x0008_0016, "UI", DOSE_REPORT)
        .text(0x0008_0060, "CS", "SR")
        .text(0x0010_0010, "PN", CANARY)
        .text(0x0018_1000, "LO", "")
        .text(0x0040_A040, "CS", "CONTAINER")
        .sequence(0x0040_A043, code(set, "113701", "DCM"))
        .sequence(0x0040_A730, items.toArray(new DicomWriter[0]))
        .text(0x0040_DB00, "CS", "10011");
    return DicomWriter.file(syntax, set.bytes());
  }

  private static DicomWriter person(DicomWriter set) {
    return set.item()
        .sequence(0x0040_A043, code(set, "121008", "DCM"))
        .text(0x0040_A123, "PN", CANARY);
  }

  private static DicomWriter text(DicomWriter set, String concept, String value) {
    boolean isUid = concept.equals("121012");
    return set.item()
        .text(0x0040_A040, "CS", isUid ? "UIDREF" : "TEXT")
        .sequence(0x0040_A043, code(set, concept, "DCM"))
        .text(isUid ? 0x0040_A124 : 0x0040_A160, isUid ? "UI" : "UT", value);
  }

  private static DicomWriter code(DicomWriter set, String code, String scheme) {
    return set.item().text(0x0008_0100, "SH", code).text(0x0008_0102, "SH", scheme);
  }

  /** A report in explicit VR with both devices, the observer without a serial number. */
  public static byte[] doseReport() {
    return doseReport(
        EXPLICIT,
        true,
        Map.of("121012", "1.2.3.4", "121013", "CTAWP1"),
        Map.of("113878", "SIEMENS", "113879", "SOMATOM Confidence", "113880", "989801"));
  }
}
