package io.github.openmidid.examples.dicom.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The attributes of an object that describe the device, with their tags in the data dictionary
 * (DICOM PS3.6). No attribute of the patient (group 0010) is among them.
 */
public enum DicomAttribute {
  /** Specific Character Set. */
  SPECIFIC_CHARACTER_SET(0x0008_0005),
  /** SOP Class UID: the kind of object. */
  SOP_CLASS_UID(0x0008_0016),
  /** Study Date, {@code YYYYMMDD}. */
  STUDY_DATE(0x0008_0020),
  /** Modality: {@code CT}, {@code MR}, {@code SR} … */
  MODALITY(0x0008_0060),
  /** Manufacturer. */
  MANUFACTURER(0x0008_0070),
  /** Institution Name. */
  INSTITUTION_NAME(0x0008_0080),
  /** Station Name. */
  STATION_NAME(0x0008_1010),
  /** Institutional Department Name. */
  DEPARTMENT_NAME(0x0008_1040),
  /** Manufacturer's Model Name. */
  MODEL_NAME(0x0008_1090),
  /** Device Serial Number. */
  DEVICE_SERIAL_NUMBER(0x0018_1000),
  /** Device UID. */
  DEVICE_UID(0x0018_1002),
  /** Device ID. */
  DEVICE_ID(0x0018_1003),
  /** Gantry ID. */
  GANTRY_ID(0x0018_1008),
  /** Unique Device Identifier. */
  UDI(0x0018_1009),
  /** Software Versions. */
  SOFTWARE_VERSIONS(0x0018_1020),
  /** Detector ID. */
  DETECTOR_ID(0x0018_700A);

  private static final Map<Integer, DicomAttribute> BY_TAG =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(DicomAttribute::tag, Function.identity()));

  private final int tag;

  DicomAttribute(int tag) {
    this.tag = tag;
  }

  /** Returns the group in the upper 16 bits and the element in the lower ones. */
  public int tag() {
    return tag;
  }

  /** Returns the attribute with a tag; empty for any tag that is not read. */
  public static Optional<DicomAttribute> ofTag(int tag) {
    return Optional.ofNullable(BY_TAG.get(tag));
  }
}
