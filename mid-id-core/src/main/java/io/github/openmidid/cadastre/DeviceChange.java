package io.github.openmidid.cadastre;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Only what changes of a device that the cadastre knows: the shape of a JSON Merge Patch (RFC
 * 7396). A field that is not there stays as it is; one that is there without a value is removed.
 *
 * <pre>{@code
 * DeviceChange move =
 *     DeviceChange.builder().campus("Campus Zuid").remove(DeviceField.SITE_NUMBER).build();
 * }</pre>
 *
 * @param fields what changes, in the form between programs and in the order of {@link DeviceField};
 *     empty for what is removed; no null
 */
public record DeviceChange(Map<DeviceField, Optional<String>> fields) {

  /**
   * Checks and copies the fields.
   *
   * @throws IllegalArgumentException if nothing changes, if a required field or the operator would,
   *     or if a field is not what it has to be; the message holds no value
   */
  public DeviceChange {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("nothing changes");
    }
    Map<DeviceField, Optional<String>> copy = new EnumMap<>(DeviceField.class);
    for (Map.Entry<DeviceField, Optional<String>> change : fields.entrySet()) {
      copy.put(change.getKey(), checked(change.getKey(), change.getValue()));
    }
    fields = Collections.unmodifiableMap(copy);
  }

  private static Optional<String> checked(DeviceField field, Optional<String> text) {
    if (field == DeviceField.OPERATOR) {
      throw new IllegalArgumentException("the operator of a device does not change");
    }
    if (text.isEmpty() && field.isRequired()) {
      throw new IllegalArgumentException(field.code() + " cannot be removed");
    }
    if (text.isPresent()) {
      DeviceFields.checked(field, text.get());
    }
    return text;
  }

  /** Starts a change. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What has to be reported so that the cadastre holds the second instead of the first.
   *
   * @return empty if they are the same
   * @throws IllegalArgumentException if they differ in the operator
   */
  public static Optional<DeviceChange> between(DeviceReport before, DeviceReport after) {
    Map<DeviceField, Optional<String>> changes = new EnumMap<>(DeviceField.class);
    for (DeviceField field : DeviceField.values()) {
      if (!before.get(field).equals(after.get(field))) {
        changes.put(field, after.get(field));
      }
    }
    return changes.isEmpty() ? Optional.empty() : Optional.of(new DeviceChange(changes));
  }

  /** Collects what changes. Not thread-safe. */
  public static final class Builder extends DeviceFields<Builder> {
    private final Map<DeviceField, Optional<String>> fields = new EnumMap<>(DeviceField.class);

    private Builder() {}

    @Override
    public Builder set(DeviceField field, String text) {
      fields.put(field, DeviceChange.checked(field, Optional.of(text)));
      return this;
    }

    /**
     * Removes a field.
     *
     * @throws IllegalArgumentException if every device has it
     */
    public Builder remove(DeviceField field) {
      fields.put(field, DeviceChange.checked(field, Optional.empty()));
      return this;
    }

    /** Takes the device out of service; the day is the last day of use. */
    public Builder decommissioningDate(LocalDate date) {
      return set(DeviceField.DECOMMISSIONING_DATE, date.toString());
    }

    /**
     * Makes the change.
     *
     * @throws IllegalArgumentException if nothing changes
     */
    public DeviceChange build() {
      return new DeviceChange(fields);
    }
  }
}
