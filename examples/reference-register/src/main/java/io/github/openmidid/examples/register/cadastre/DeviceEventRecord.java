package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.examples.register.rules.OrganizationName;
import io.github.openmidid.examples.register.rules.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event in the history of a device.
 *
 * @param version the version of the device that it created
 * @param kind the kind of event
 * @param changedAt when it occurred
 * @param changedBy the organization, or {@link OrganizationName#REGISTER_FILE}
 * @param changes the changed fields
 * @param warnings the warnings about the change
 * @param fingerprint the fingerprint of the change request, if there was one
 */
public record DeviceEventRecord(
    int version,
    Kind kind,
    Instant changedAt,
    String changedBy,
    List<FieldChange> changes,
    List<Warning> warnings,
    Optional<String> fingerprint) {

  /** The kinds of events. */
  public enum Kind {
    /** The device was reported. */
    REPORTED("reported"),
    /** Fields of the device were changed. */
    CHANGED("changed"),
    /** The device was linked to its identifier. */
    LINKED("linked"),
    /** A billing number was assigned to the device. */
    BILLED("billed"),
    /** The last day of the billing number of the device was set. */
    BILLING_ENDED("billingEnded");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Returns the code in wire format. */
    public String code() {
      return code;
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("unknown kind of event");
    }
  }
}
