package io.github.openmidid.cadastre;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partial change of a device in the cadastre, with the semantics of a JSON Merge Patch (RFC
 * 7396): a field that is absent stays unchanged, a field without a value is removed.
 *
 * <pre>{@code
 * DeviceChange move =
 *     DeviceChange.builder().campus("Campus Zuid").remove(DeviceField.SITE_NUMBER).build();
 * }</pre>
 *
 * @param fields the changed fields in wire format, in the order of {@link DeviceField}; an empty
 *     value removes the field; not null, without nulls
 */
public record DeviceChange(Map<DeviceField, Optional<String>> fields) {

  /**
   * Creates a change. Checks and copies the fields.
   *
   * @throws IllegalArgumentException if there is no change, if the operator changes, if a required
   *     field is removed, if a value is invalid, if a date is before {@link DeviceDates#EARLIEST},
   *     or if two dates of the change contradict each other; the message does not hold the value
   */
  public DeviceChange {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("the change has no fields");
    }
    Map<DeviceField, Optional<String>> copy = new EnumMap<>(DeviceField.class);
    for (Map.Entry<DeviceField, Optional<String>> change : fields.entrySet()) {
      copy.put(change.getKey(), checked(change.getKey(), change.getValue()));
    }
    List<String> contradictions =
        DeviceFields.contradictions(
            field -> copy.getOrDefault(field, Optional.empty()).orElse(null));
    if (!contradictions.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", contradictions));
    }
    fields = Collections.unmodifiableMap(copy);
  }

  private static Optional<String> checked(DeviceField field, Optional<String> text) {
    if (field == DeviceField.OPERATOR) {
      throw new IllegalArgumentException("the operator of a device cannot change");
    }
    if (text.isEmpty() && field.isRequired()) {
      throw new IllegalArgumentException(field.code() + " cannot be removed");
    }
    if (text.isPresent()) {
      DeviceFields.checked(field, text.get());
    }
    return text;
  }

  /**
   * Returns the JSON form: {@code {"set": {"campus": "Campus Zuid"}, "remove": ["siteNumber"]}}. It
   * has no nulls, unlike a JSON Merge Patch, because many mappers are configured to drop them.
   */
  @JsonValue
  public Map<String, Object> toMap() {
    JsonObject set = new JsonObject();
    List<String> remove = new ArrayList<>();
    fields.forEach(
        (field, text) ->
            text.ifPresentOrElse(
                value -> set.put(field.code(), value), () -> remove.add(field.code())));
    return new JsonObject().put("set", set.toMap()).put("remove", remove).toMap();
  }

  /**
   * Returns the change with this JSON form; Jackson uses this method.
   *
   * @throws IllegalArgumentException if the JSON is invalid, or the change is; the message does not
   *     hold values
   */
  @FromJson
  public static DeviceChange fromMap(Map<String, ? extends @Nullable Object> json) {
    JsonObject object = new JsonObject(json);
    JsonObject set = object.optionalObject("set", JsonObject::new).orElseGet(JsonObject::new);
    Map<DeviceField, Optional<String>> fields = new EnumMap<>(DeviceField.class);
    for (String name : set.toMap().keySet()) {
      fields.put(DeviceField.fromString(name), set.optionalText(name));
    }
    for (DeviceField removed : object.list("remove", DeviceField::fromString)) {
      fields.put(removed, Optional.empty());
    }
    return new DeviceChange(fields);
  }

  /** Returns a new builder without changes. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the change that turns one report into another.
   *
   * @return the change, or empty if the reports are equal
   * @throws IllegalArgumentException if the operators differ
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

  /**
   * A builder of a change. Not thread-safe.
   *
   * <pre>{@code
   * DeviceChange.builder().decommissioningDate(LocalDate.of(2030, 6, 30)).build();
   * }</pre>
   */
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
     * @throws IllegalArgumentException if the field is required
     */
    public Builder remove(DeviceField field) {
      fields.put(field, DeviceChange.checked(field, Optional.empty()));
      return this;
    }

    /** Sets the last day of use, which takes the device out of service. */
    public Builder decommissioningDate(LocalDate date) {
      return set(DeviceField.DECOMMISSIONING_DATE, date.toString());
    }

    /**
     * Builds the change.
     *
     * @throws IllegalArgumentException if there is no change, or if two dates of it contradict each
     *     other
     */
    public DeviceChange build() {
      return new DeviceChange(fields);
    }
  }
}
