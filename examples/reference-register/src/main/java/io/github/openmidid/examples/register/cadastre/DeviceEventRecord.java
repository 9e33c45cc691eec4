package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.examples.register.rules.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that became of a device.
 *
 * @param version the version that it made
 * @param kind what it was
 * @param changedAt when
 * @param changedBy on behalf of which organization, or {@link #REGISTER_FILE}
 * @param changes the fields that changed by it
 * @param warnings what there was to say of it
 * @param fingerprint of the change as it was asked for, if it was one
 */
public record DeviceEventRecord(
    int version,
    Kind kind,
    Instant changedAt,
    String changedBy,
    List<FieldChange> changes,
    List<Warning> warnings,
    Optional<String> fingerprint) {

  /** In the place of an organization, where a register file was imported. */
  public static final String REGISTER_FILE = "register file";

  /** What can become of a device. */
  public enum Kind {
    /** It was reported. */
    REPORTED("reported"),
    /** Something of it was changed. */
    CHANGED("changed"),
    /** The identifier was tied to it. */
    LINKED("linked"),
    /** It was given a billing number. */
    BILLED("billed");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The name between programs. */
    public String code() {
      return code;
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind of event");
    }
  }
}
