package io.github.openmidid.examples.dicom.model;

import java.util.Map;
import java.util.Optional;

/**
 * A device that the content of a report names.
 *
 * @param origin the place in the report that names it
 * @param values its properties that have a value
 */
public record ReportedDevice(Origin origin, Map<Property, String> values) {

  /** Copies the map. */
  public ReportedDevice {
    values = Map.copyOf(values);
  }

  /** Returns the value of a property; empty if the report has none. */
  public Optional<String> get(Property property) {
    return Optional.ofNullable(values.get(property));
  }

  /** The places in a report that name a device. */
  public enum Origin {
    /** The observer context (DICOM PS3.16, TID 1004): the device that made the observations. */
    OBSERVER,
    /** A participant (TID 1021), such as the device that irradiated. */
    PARTICIPANT
  }

  /** The properties of a device in a report. */
  public enum Property {
    /** The unique identifier. */
    UID,
    /** The name, often that of a station. */
    NAME,
    /** The manufacturer. */
    MANUFACTURER,
    /** The model name. */
    MODEL_NAME,
    /** The serial number. */
    SERIAL_NUMBER,
    /** The place. */
    LOCATION,
    /** The code of the role of a participant: {@code 113859} for the device that irradiated. */
    ROLE
  }
}
