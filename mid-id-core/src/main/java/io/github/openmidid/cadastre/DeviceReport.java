package io.github.openmidid.cadastre;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonObject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A report of a device by its operator to the cadastre. It is due at least one month before the
 * device is commissioned ({@link #deadline()}).
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
 * <p>A complete report does not imply that permits or recognitions exist.
 *
 * @param fields the reported fields in wire format, in the order of {@link DeviceField}; not null,
 *     without nulls
 */
public record DeviceReport(Map<DeviceField, String> fields) {

  /**
   * Creates a report. Checks and copies the fields.
   *
   * @throws IllegalArgumentException if a required field is missing or a value is invalid, if a
   *     date is before {@link DeviceDates#EARLIEST}, or if the prior authorization is dated after
   *     the commissioning; the message names every such field and does not hold values
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
        faults.add("decommissioningDate is allowed in a change only");
      } else {
        DeviceFields.fault(field, text).ifPresent(faults::add);
      }
    }
    if (faults.length() == 0) {
      DeviceFields.contradictions(fields::get).forEach(faults::add);
    }
    Optional<Modality> modality = Modality.ofCode(fields.getOrDefault(DeviceField.MODALITY, ""));
    if (modality.isPresent()
        && needsPriorAuthorization(modality.get())
        && !fields.containsKey(DeviceField.PRIOR_AUTHORIZATION_DATE)) {
      faults.add(
          "priorAuthorizationDate is missing: a " + modality.get().display() + " requires it");
    }
    if (faults.length() > 0) {
      throw new IllegalArgumentException(faults.toString());
    }
  }

  /** Returns a new builder without fields. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns whether a report of a modality requires the date of the prior authorization by the
   * federated entity: true for CT and SPECT-CT (royal decree of 19 January 2016, art. 2 §4, as
   * amended in 2021).
   */
  public static boolean needsPriorAuthorization(Modality modality) {
    return modality == Modality.CT || modality == Modality.SPECT_CT;
  }

  /**
   * Returns the value of a field in wire format, or empty if the report does not have the field.
   */
  public Optional<String> get(DeviceField field) {
    return Optional.ofNullable(fields.get(field));
  }

  /**
   * Returns the JSON form, a text for each field: {@code {"midId": "MID-9912-3456-11", "operator":
   * "AZ Voorbeeld", …}}.
   */
  @JsonValue
  public Map<String, Object> toMap() {
    JsonObject json = new JsonObject();
    fields.forEach((field, text) -> json.put(field.code(), text));
    return json.toMap();
  }

  /**
   * Returns the report with this JSON form; Jackson uses this method.
   *
   * @throws IllegalArgumentException if the JSON has another property, or the report is invalid;
   *     the message does not hold values
   */
  @FromJson
  public static DeviceReport fromMap(Map<String, ? extends @Nullable Object> json) {
    JsonObject object = new JsonObject(json);
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    for (String name : object.toMap().keySet()) {
      fields.put(DeviceField.fromString(name), object.text(name));
    }
    return new DeviceReport(fields);
  }

  /** Returns the identifier that was granted for the device. */
  public MidId midId() {
    return MidId.of(get(DeviceField.MID_ID).orElseThrow());
  }

  /** Returns the type of device. */
  public Modality modality() {
    return Modality.fromString(get(DeviceField.MODALITY).orElseThrow());
  }

  /** Returns the first day of use. */
  public LocalDate commissioningDate() {
    return LocalDate.parse(get(DeviceField.COMMISSIONING_DATE).orElseThrow());
  }

  /** Returns the deadline for this report. */
  public NotificationDeadline deadline() {
    return new NotificationDeadline(commissioningDate());
  }

  /**
   * A builder of a report. Not thread-safe.
   *
   * <pre>{@code
   * DeviceReport.builder().midId(midId).modality(Modality.MRI); // and the other required fields
   * }</pre>
   */
  public static final class Builder extends DeviceFields<Builder> {
    private final Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);

    private Builder() {}

    @Override
    public Builder set(DeviceField field, String text) {
      fields.put(field, checked(field, text));
      return this;
    }

    /**
     * Builds the report.
     *
     * @throws IllegalArgumentException if a required field is missing, or if the prior
     *     authorization is dated after the commissioning; the message names all such fields
     */
    public DeviceReport build() {
      return new DeviceReport(fields);
    }
  }
}
