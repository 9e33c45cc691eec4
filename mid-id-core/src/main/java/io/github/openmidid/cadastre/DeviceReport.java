package io.github.openmidid.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A device as its operator reports it to the cadastre, at least one month before it is commissioned
 * ({@link #deadline()}).
 *
 * <pre>{@code
 * DeviceReport report =
 *     DeviceReport.builder()
 *         .midId(midId).operator("AZ Voorbeeld Gent").modality(Modality.CT)
 *         .make("Example Medical").model("Scan 64").serialNumber("SN-0042")
 *         .use(DeviceUse.CLINICAL).campus("Campus Noord")
 *         .commissioningDate(LocalDate.of(2027, 3, 1))
 *         .priorAuthorizationDate(LocalDate.of(2026, 9, 15))
 *         .build();
 * }</pre>
 *
 * <p>That a report is complete says nothing about permits or recognitions.
 *
 * @param fields what is reported, in the form between programs and in the order of {@link
 *     DeviceField}; no null
 */
public record DeviceReport(Map<DeviceField, String> fields) {

  /**
   * Checks and copies the fields.
   *
   * @throws IllegalArgumentException if the report is not complete or a field is not what it has to
   *     be; the message names every such field and holds no value
   */
  public DeviceReport {
    Map<DeviceField, String> copy = new EnumMap<>(DeviceField.class);
    copy.putAll(fields);
    check(copy);
    fields = Collections.unmodifiableMap(copy);
  }

  private static void check(Map<DeviceField, String> fields) {
    StringJoiner faults = new StringJoiner("; ");
    for (DeviceField field : DeviceField.values()) {
      String text = fields.get(field);
      if (text == null) {
        if (field.isRequired()) {
          faults.add(field.code() + " is missing");
        }
      } else if (field == DeviceField.DECOMMISSIONING_DATE) {
        faults.add("decommissioningDate is part of a change, not of a report");
      } else if (!field.isValid(text)) {
        faults.add(field.code() + " is not " + field.expectation());
      }
    }
    Optional<Modality> modality = Modality.ofCode(fields.getOrDefault(DeviceField.MODALITY, ""));
    if (modality.isPresent()
        && needsPriorAuthorization(modality.get())
        && !fields.containsKey(DeviceField.PRIOR_AUTHORIZATION_DATE)) {
      faults.add("priorAuthorizationDate is missing: a " + modality.get().display() + " needs it");
    }
    if (faults.length() > 0) {
      throw new IllegalArgumentException(faults.toString());
    }
  }

  /** Starts a report. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether a report needs the date of the prior authorization by the federated entity: that of a
   * CT and of a SPECT-CT does (royal decree of 19 January 2016, art. 2 §4, as amended in 2021).
   */
  public static boolean needsPriorAuthorization(Modality modality) {
    return modality == Modality.CT || modality == Modality.SPECT_CT;
  }

  /** One field in the form between programs; empty if it is not reported. */
  public Optional<String> get(DeviceField field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The identifier that was granted for the device. */
  public MidId midId() {
    return MidId.of(get(DeviceField.MID_ID).orElseThrow());
  }

  /** Its type. */
  public Modality modality() {
    return Modality.fromString(get(DeviceField.MODALITY).orElseThrow());
  }

  /** The first day of use. */
  public LocalDate commissioningDate() {
    return LocalDate.parse(get(DeviceField.COMMISSIONING_DATE).orElseThrow());
  }

  /** Until when the report is on time. */
  public NotificationDeadline deadline() {
    return new NotificationDeadline(commissioningDate());
  }

  /** Collects the fields of a report. Not thread-safe. */
  public static final class Builder extends DeviceFields<Builder> {
    private final Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);

    private Builder() {}

    @Override
    public Builder set(DeviceField field, String text) {
      fields.put(field, checked(field, text));
      return this;
    }

    /**
     * Makes the report.
     *
     * @throws IllegalArgumentException if it is not complete; the message names everything that is
     *     missing
     */
    public DeviceReport build() {
      return new DeviceReport(fields);
    }
  }
}
