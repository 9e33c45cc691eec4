package io.github.openmidid.examples.dicom.match;

import io.github.openmidid.examples.dicom.model.DicomAttribute;
import io.github.openmidid.examples.dicom.model.DicomObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kind of device that made an object, by its SOP class, the content of a report, or the
 * modality that it states. A report states {@code SR}, whatever made it.
 *
 * @param modality the DICOM modality of the device, such as {@code CT}
 * @param name the name of a kind of device, if no modality of images stands for it
 */
record ObjectKind(Optional<String> modality, Optional<String> name) {
  private static final String SOP_CLASSES = "1.2.840.10008.5.1.4.1.1.";
  private static final String CONE_BEAM_CT = "CBCT";
  private static final String PROJECTION = "projection X-ray";

  /** The modalities by the end of the SOP class UID (PS3.6, annex A). */
  private static final Map<String, String> IMAGES =
      Map.ofEntries(
          Map.entry("1", "CR"),
          Map.entry("1.1", "DX"),
          Map.entry("1.1.1", "DX"),
          Map.entry("1.2", "MG"),
          Map.entry("1.2.1", "MG"),
          Map.entry("1.3", "IO"),
          Map.entry("1.3.1", "IO"),
          Map.entry("2", "CT"),
          Map.entry("2.1", "CT"),
          Map.entry("2.2", "CT"),
          Map.entry("4", "MR"),
          Map.entry("4.1", "MR"),
          Map.entry("4.2", "MR"),
          Map.entry("4.3", "MR"),
          Map.entry("4.4", "MR"),
          Map.entry("12.1", "XA"),
          Map.entry("12.1.1", "XA"),
          Map.entry("12.2", "RF"),
          Map.entry("12.2.1", "RF"),
          Map.entry("13.1.1", "XA"),
          Map.entry("13.1.3", "MG"),
          Map.entry("13.1.4", "MG"),
          Map.entry("13.1.5", "MG"),
          Map.entry("20", "NM"),
          Map.entry("128", "PT"),
          Map.entry("128.1", "PT"),
          Map.entry("130", "PT"),
          Map.entry("481.1", "RTIMAGE"));

  /**
   * The modalities that count more than the SOP class: such devices also write the classes of CT
   * and radiography.
   */
  private static final Set<String> SPECIAL =
      Set.of("BMD", "DF", "IO", "MG", "PX", "RF", "RTIMAGE", "XA");

  /** The modalities of objects that a device does not make itself. */
  private static final Set<String> DOCUMENTS = Set.of("SR", "OT", "SC", "DOC", "KO", "PR", "SEG");

  /** Computed tomography: the codes of the procedure in two schemes, and of its acquisitions. */
  private static final List<String> CT = List.of("77477000", "P5-08000", "113819");

  private static final List<String> MAMMOGRAPHY = List.of("71651007", "P5-40010");
  private static final List<String> PROJECTIONS = List.of("113704", "113706");

  static ObjectKind of(DicomObject object) {
    String sopClass = object.text(DicomAttribute.SOP_CLASS_UID).orElse("");
    String end = sopClass.startsWith(SOP_CLASSES) ? sopClass.substring(SOP_CLASSES.length()) : "";
    if (end.equals("13.1.2")) {
      return named(CONE_BEAM_CT);
    }
    if (stated(object).modality().filter(SPECIAL::contains).isPresent()) {
      return stated(object);
    }
    if (IMAGES.containsKey(end)) {
      return new ObjectKind(Optional.ofNullable(IMAGES.get(end)), Optional.empty());
    }
    return end.startsWith("88.") ? ofReport(object) : stated(object);
  }

  private static ObjectKind ofReport(DicomObject object) {
    if (object.procedures().stream().anyMatch(CT::contains)) {
      return new ObjectKind(Optional.of("CT"), Optional.empty());
    }
    if (object.procedures().stream().anyMatch(MAMMOGRAPHY::contains)) {
      return new ObjectKind(Optional.of("MG"), Optional.empty());
    }
    if (object.procedures().stream().anyMatch(PROJECTIONS::contains)) {
      return named(PROJECTION);
    }
    return stated(object);
  }

  private static ObjectKind stated(DicomObject object) {
    return new ObjectKind(
        object
            .text(DicomAttribute.MODALITY)
            .map(String::strip)
            .filter(code -> !DOCUMENTS.contains(code)),
        Optional.empty());
  }

  private static ObjectKind named(String name) {
    return new ObjectKind(Optional.empty(), Optional.of(name));
  }
}
