package io.github.openmidid.examples.dicom.match;

import io.github.openmidid.device.DeviceEvidence;
import io.github.openmidid.device.EvidenceOrigin;
import io.github.openmidid.examples.dicom.model.DicomAttribute;
import io.github.openmidid.examples.dicom.model.DicomObject;
import io.github.openmidid.examples.dicom.model.DicomObject.ContributingEquipment;
import io.github.openmidid.examples.dicom.model.ReportedDevice;
import io.github.openmidid.examples.dicom.model.ReportedDevice.Origin;
import io.github.openmidid.examples.dicom.model.ReportedDevice.Property;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * Converts the statements of an object to evidence. The header, and the observers and participants
 * of a report, have the same weight. Contributing equipment is used only if it acquired the data,
 * because it is often a workstation.
 */
public final class ObjectEvidence {
  /** The purpose of equipment that acquired the data (PS3.16, CID 7005). */
  private static final String ACQUISITION = "109101";

  private final DeviceEvidence.Builder evidence = DeviceEvidence.builder();

  private ObjectEvidence() {}

  /** Returns the evidence of an object. */
  public static DeviceEvidence of(DicomObject object) {
    ObjectEvidence evidence = new ObjectEvidence();
    evidence.addHeader(object);
    object.reportedDevices().forEach(evidence::add);
    object.contributingEquipment().stream()
        .filter(equipment -> equipment.purpose().equals(Optional.of(ACQUISITION)))
        .map(ContributingEquipment::attributes)
        .forEach(evidence::addEquipment);
    return evidence.evidence.build();
  }

  /** Returns the day of the study; empty if the object has none or it is no date. */
  public static Optional<LocalDate> studyDate(DicomObject object) {
    try {
      return object
          .text(DicomAttribute.STUDY_DATE)
          .map(text -> LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void addHeader(DicomObject object) {
    evidence.from(EvidenceOrigin.HEADER);
    addAttributes(object.attributes());
    ObjectKind kind = ObjectKind.of(object);
    evidence
        .stationName(object.attributes().get(DicomAttribute.STATION_NAME))
        .imageModality(kind.modality().orElse(null))
        .modality(kind.name().orElse(null))
        .dayOfUse(studyDate(object).orElse(null));
  }

  private void addEquipment(Map<DicomAttribute, String> attributes) {
    evidence.from(EvidenceOrigin.CONTRIBUTING_EQUIPMENT);
    addAttributes(attributes);
  }

  private void addAttributes(Map<DicomAttribute, String> attributes) {
    evidence
        .make(attributes.get(DicomAttribute.MANUFACTURER))
        .model(attributes.get(DicomAttribute.MODEL_NAME))
        .serialNumber(attributes.get(DicomAttribute.DEVICE_SERIAL_NUMBER));
  }

  private void add(ReportedDevice device) {
    boolean isObserver = device.origin() == Origin.OBSERVER;
    evidence.from(isObserver ? EvidenceOrigin.OBSERVER : EvidenceOrigin.PARTICIPANT);
    evidence
        .make(device.values().get(Property.MANUFACTURER))
        .model(device.values().get(Property.MODEL_NAME))
        .serialNumber(device.values().get(Property.SERIAL_NUMBER))
        .stationName(device.values().get(Property.NAME))
        .observerUid(device.values().get(Property.UID));
  }
}
