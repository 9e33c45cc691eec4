package io.github.openmidid.examples.dicom.file;

import io.github.openmidid.examples.dicom.model.ReportedDevice;
import io.github.openmidid.examples.dicom.model.ReportedDevice.Origin;
import io.github.openmidid.examples.dicom.model.ReportedDevice.Property;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the devices of a report. The statements about one device stand beside each other. */
final class ReportedDevices {
  /** The maximum number of different devices; real reports name fewer than ten. */
  private static final int MAX_DEVICES = 1000;

  /** The concept of the role of a participant, whose children describe the device. */
  static final String ROLE = "113876";

  /** The code of the role of the irradiating device. */
  static final String IRRADIATING = "113859";

  private static final Map<String, Property> OBSERVER =
      Map.of(
          "121012", Property.UID,
          "121013", Property.NAME,
          "121014", Property.MANUFACTURER,
          "121015", Property.MODEL_NAME,
          "121016", Property.SERIAL_NUMBER,
          "121017", Property.LOCATION);

  private static final Map<String, Property> PARTICIPANT =
      Map.of(
          ROLE,
          Property.ROLE,
          "113877",
          Property.NAME,
          "113878",
          Property.MANUFACTURER,
          "113879",
          Property.MODEL_NAME,
          "113880",
          Property.SERIAL_NUMBER);

  private static final String PROCEDURE_REPORTED = "121058";

  /** The concept of an irradiation event of a device that projects. */
  private static final String IRRADIATION_EVENT = "113706";

  /**
   * The concepts of containers that indicate the kind of device: CT acquisition, irradiation event.
   */
  private static final Set<String> ACQUISITIONS = Set.of("113819", IRRADIATION_EVENT);

  /** The scheme of summaries of older C-arms, whose C-202 is the time of fluoroscopy. */
  private static final String SIEMENS_SUMMARY = "99SMS_RADSUM";

  private final Set<ReportedDevice> devices = new LinkedHashSet<>();
  private final Set<String> procedures = new LinkedHashSet<>();

  /** Notes that the report has a content item of a concept. */
  void note(CodeVisitor concept) {
    concept.standardCode().filter(ACQUISITIONS::contains).ifPresent(procedures::add);
    if (concept.code(SIEMENS_SUMMARY).equals(Optional.of("C-202"))) {
      procedures.add(IRRADIATION_EVENT);
    }
  }

  /** Returns whether the value of a concept is read. */
  static boolean isWanted(String concept) {
    return concept.equals(ROLE)
        || OBSERVER.containsKey(concept)
        || PARTICIPANT.containsKey(concept)
        || concept.equals(PROCEDURE_REPORTED);
  }

  List<ReportedDevice> devices() {
    return new ArrayList<>(devices);
  }

  List<String> procedures() {
    return new ArrayList<>(procedures);
  }

  /** The statements in the content items that have the same parent. */
  final class Group {
    private final Map<Property, String> observer = new EnumMap<>(Property.class);
    private final Map<Property, String> participant = new EnumMap<>(Property.class);

    /** Adds a statement. A second value of a property begins the statements of another device. */
    void add(String concept, String value) {
      if (concept.equals(PROCEDURE_REPORTED)) {
        procedures.add(value);
      } else if (concept.equals(ROLE)) {
        put(Origin.OBSERVER, observer, Property.ROLE, value);
      } else if (PARTICIPANT.containsKey(concept)) {
        put(Origin.PARTICIPANT, participant, PARTICIPANT.get(concept), value);
      } else if (isParticipantUid(concept)) {
        put(Origin.PARTICIPANT, participant, Property.UID, value);
      } else if (OBSERVER.containsKey(concept)) {
        put(Origin.OBSERVER, observer, OBSERVER.get(concept), value);
      }
    }

    /** The UID of a participant has the concept of that of an observer. */
    private boolean isParticipantUid(String concept) {
      return OBSERVER.get(concept) == Property.UID
          && !participant.isEmpty()
          && !participant.containsKey(Property.UID);
    }

    private void put(
        Origin origin, Map<Property, String> statements, Property property, String value) {
      String earlier = statements.get(property);
      if (earlier != null && !earlier.equals(value)) {
        flush(origin, statements);
      }
      statements.put(property, value);
    }

    /** Ends the group. */
    void end() {
      flush(Origin.OBSERVER, observer);
      flush(Origin.PARTICIPANT, participant);
    }

    private void flush(Origin origin, Map<Property, String> statements) {
      if (!statements.isEmpty() && devices.size() < MAX_DEVICES) {
        devices.add(new ReportedDevice(origin, statements));
      }
      statements.clear();
    }
  }

  /** Returns a new group of statements. */
  Group group() {
    return new Group();
  }

  /** Returns a new group of statements, about a participant if there is a role. */
  Group group(Optional<String> role) {
    Group group = new Group();
    role.ifPresent(code -> group.participant.put(Property.ROLE, code));
    return group;
  }
}
