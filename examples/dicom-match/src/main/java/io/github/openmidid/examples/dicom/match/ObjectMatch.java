package io.github.openmidid.examples.dicom.match;

import io.github.openmidid.MidId;
import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.DeviceEvidence;
import io.github.openmidid.device.DeviceMatch;
import io.github.openmidid.device.DeviceMatch.Outcome;
import io.github.openmidid.device.EvidenceOrigin;
import io.github.openmidid.device.Maker;
import io.github.openmidid.device.SerialNumber;
import io.github.openmidid.examples.dicom.model.DicomAttribute;
import io.github.openmidid.examples.dicom.model.DicomObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An object with the registered device that made it.
 *
 * @param object the statements of the object
 * @param match the result of the rules
 */
public record ObjectMatch(DicomObject object, DeviceMatch match) {

  /** Finds the device of an object. */
  public static ObjectMatch of(DicomObject object, DeviceDirectory directory) {
    return new ObjectMatch(object, directory.match(ObjectEvidence.of(object)));
  }

  /**
   * Returns the outcome. A truncated object is never certain, because its missing part may name
   * another device.
   */
  public Outcome outcome() {
    return match.outcome() == Outcome.CERTAIN && object.isTruncated()
        ? Outcome.PROBABLE
        : match.outcome();
  }

  /** Returns the identifiers that can be meant, the most likely first. */
  public List<MidId> midIds() {
    return match.candidates().stream().map(candidate -> candidate.device().midId()).toList();
  }

  /** Returns the candidate that is meant, if there is only one. */
  public Optional<DeviceCandidate> candidate() {
    return match.candidates().size() == 1
        ? Optional.of(match.candidates().get(0))
        : Optional.empty();
  }

  /** Returns the exact texts of an attribute, joined by {@code " | "}. */
  public String stated(DeviceAttribute attribute) {
    return String.join(" | ", evidence().stated(attribute));
  }

  /** Returns where the serial numbers are stated; where the makers are, if there is none. */
  public Set<EvidenceOrigin> origins() {
    DeviceAttribute attribute =
        evidence().stated(DeviceAttribute.SERIAL_NUMBER).isEmpty()
            ? DeviceAttribute.MAKE
            : DeviceAttribute.SERIAL_NUMBER;
    return evidence().stated(attribute).stream()
        .flatMap(text -> evidence().origins(attribute, text).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the comparisons that contradict the only candidate. */
  public List<AttributeComparison> against() {
    return candidate().map(DeviceCandidate::against).orElse(List.of());
  }

  /** Returns the day of the study. */
  public Optional<LocalDate> studyDate() {
    return ObjectEvidence.studyDate(object);
  }

  /** Returns the versions of the software that the object states. */
  public Optional<String> softwareVersions() {
    return object.text(DicomAttribute.SOFTWARE_VERSIONS);
  }

  private DeviceEvidence evidence() {
    return match.evidence();
  }

  /**
   * Returns the key by which objects are grouped into devices: the candidates, or else the stated
   * values.
   */
  GroupKey key() {
    if (!match.candidates().isEmpty()) {
      return new GroupKey(outcome(), midIds(), "", Set.of(), "");
    }
    Set<String> serials =
        evidence().usableSerialNumbers().stream()
            .map(SerialNumber::value)
            .collect(Collectors.toUnmodifiableSet());
    String model = evidence().stated(DeviceAttribute.MODEL).stream().findFirst().orElse("");
    return new GroupKey(outcome(), List.of(), maker(), serials, serials.isEmpty() ? model : "");
  }

  private String maker() {
    return evidence().stated(DeviceAttribute.MAKE).stream()
        .findFirst()
        .flatMap(Maker::tryParse)
        .map(Maker::family)
        .orElse("");
  }

  /** The common properties of the objects of one device. */
  record GroupKey(
      Outcome outcome, List<MidId> midIds, String maker, Set<String> serials, String model) {}
}
