package io.github.openmidid.examples.dicom.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The devices that an image or a report states.
 *
 * @param attributes the attributes of the object that have a value; trailing padding is removed
 * @param contributingEquipment the items of the Contributing Equipment Sequence, which may be
 *     workstations
 * @param reportedDevices the devices that the content of a report names, each once
 * @param procedures the codes of the procedures and acquisitions that the content of a report
 *     names, such as {@code 113704} for projection X-ray
 * @param isTruncated whether the file ends within the part that is read; there may be more devices
 *     then
 */
public record DicomObject(
    Map<DicomAttribute, String> attributes,
    List<ContributingEquipment> contributingEquipment,
    List<ReportedDevice> reportedDevices,
    List<String> procedures,
    boolean isTruncated) {

  /** Copies the collections. */
  public DicomObject {
    attributes = Map.copyOf(attributes);
    contributingEquipment = List.copyOf(contributingEquipment);
    reportedDevices = List.copyOf(reportedDevices);
    procedures = List.copyOf(procedures);
  }

  /** Returns the value of an attribute; empty if the object has none. */
  public Optional<String> text(DicomAttribute attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /**
   * An item of the Contributing Equipment Sequence (0018,A001).
   *
   * @param purpose the code of its purpose: {@code 109101} for the equipment that acquired the
   *     data; empty if the item has none
   * @param attributes its attributes that have a value
   */
  public record ContributingEquipment(
      Optional<String> purpose, Map<DicomAttribute, String> attributes) {

    /** Copies the map. */
    public ContributingEquipment {
      attributes = Map.copyOf(attributes);
    }
  }
}
