package io.github.openmidid.fanc;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a transfer, or of another list of devices that is compared with one. Immutable. All
 * fields but the key are optional.
 *
 * <pre>{@code
 * TransferRow<Long> row =
 *     TransferRow.builder(result.getLong("id"))
 *         .deviceNumber(result.getString("mid_id"))
 *         .legacyNumber(result.getString("fanc_number"))
 *         .modality(result.getString("type"))
 *         .operator(result.getString("hospital"))
 *         .serialNumber(result.getString("serial_number"))
 *         .inServiceSince(result.getObject("in_service", LocalDate.class))
 *         .build();
 * }</pre>
 *
 * <p>A field that the source of the rows does not have is null; one that is empty in this row is
 * the empty text. A row that has only a legacy number is checked as if that were the device number.
 * If it has both, the device number is checked, and the legacy number is compared with it.
 *
 * @param <K> the type of the key by which the caller finds the row again: a database id, the line
 *     of a file, or a type that also holds the references of cells. Messages refer to other rows by
 *     the text of their keys
 */
public final class TransferRow<K> {
  private final K key;
  private final Optional<String> deviceNumber;
  private final Optional<String> legacyNumber;
  private final Optional<String> modality;
  private final Optional<String> kind;
  private final Optional<String> operator;
  private final Optional<String> serialNumber;
  private final Optional<String> make;
  private final Optional<String> model;
  private final Optional<LocalDate> inServiceSince;

  private TransferRow(Builder<K> builder) {
    key = builder.key;
    deviceNumber = Optional.ofNullable(builder.deviceNumber);
    legacyNumber = Optional.ofNullable(builder.legacyNumber);
    modality = Optional.ofNullable(builder.modality);
    kind = Optional.ofNullable(builder.kind);
    operator = Optional.ofNullable(builder.operator);
    serialNumber = Optional.ofNullable(builder.serialNumber);
    make = Optional.ofNullable(builder.make);
    model = Optional.ofNullable(builder.model);
    inServiceSince = Optional.ofNullable(builder.inServiceSince);
  }

  /** Returns a builder of a row with this key and without fields. */
  public static <K> Builder<K> builder(K key) {
    return new Builder<>(Objects.requireNonNull(key, "key"));
  }

  /** Returns the key of the caller. */
  public K key() {
    return key;
  }

  /** Returns the exact text for the MID-ID, if the row has the field. */
  public Optional<String> deviceNumber() {
    return deviceNumber;
  }

  /** Returns the exact text for the former FANC number, if the row has the field. */
  public Optional<String> legacyNumber() {
    return legacyNumber;
  }

  /** Returns the exact text for the modality, if the row has the field. */
  public Optional<String> modality() {
    return modality;
  }

  /** Returns the exact text for FANC's kind of source or device, if the row has the field. */
  public Optional<String> kind() {
    return kind;
  }

  /** Returns the exact text for the operator, if the row has the field. */
  public Optional<String> operator() {
    return operator;
  }

  /** Returns the exact text for the serial number, if the row has the field. */
  public Optional<String> serialNumber() {
    return serialNumber;
  }

  /** Returns the exact text for the make, if the row has the field. */
  public Optional<String> make() {
    return make;
  }

  /** Returns the exact text for the model, if the row has the field. */
  public Optional<String> model() {
    return model;
  }

  /** Returns the day since which the device is in service, if the row has a readable date. */
  public Optional<LocalDate> inServiceSince() {
    return inServiceSince;
  }

  /** Returns the exact text of a field, if the row has it; a date in ISO 8601. */
  public Optional<String> text(TransferField field) {
    return switch (field) {
      case DEVICE_NUMBER -> deviceNumber;
      case LEGACY_NUMBER -> legacyNumber;
      case MODALITY -> modality;
      case KIND -> kind;
      case OPERATOR -> operator;
      case SERIAL_NUMBER -> serialNumber;
      case MAKE -> make;
      case MODEL -> model;
      case IN_SERVICE_SINCE -> inServiceSince.map(LocalDate::toString);
    };
  }

  /** Returns the key: {@code TransferRow[17]}. */
  @Override
  public String toString() {
    return "TransferRow[" + key + "]";
  }

  /**
   * A builder of a row. A field that is null or not set is absent. Not thread-safe.
   *
   * <pre>{@code
   * TransferRow.builder(17).deviceNumber("MID-9912-3456-11").modality("CT").build();
   * }</pre>
   *
   * @param <K> the type of the key
   */
  public static final class Builder<K> {
    private final K key;
    private @Nullable String deviceNumber;
    private @Nullable String legacyNumber;
    private @Nullable String modality;
    private @Nullable String kind;
    private @Nullable String operator;
    private @Nullable String serialNumber;
    private @Nullable String make;
    private @Nullable String model;
    private @Nullable LocalDate inServiceSince;

    private Builder(K key) {
      this.key = key;
    }

    /** Sets the exact text for the MID-ID. */
    public Builder<K> deviceNumber(@Nullable String text) {
      deviceNumber = text;
      return this;
    }

    /** Sets the exact text for the former FANC number. */
    public Builder<K> legacyNumber(@Nullable String text) {
      legacyNumber = text;
      return this;
    }

    /** Sets the exact text for the modality, in any spelling. */
    public Builder<K> modality(@Nullable String text) {
      modality = text;
      return this;
    }

    /**
     * Sets the exact text for FANC's kind of source or device, such as {@code sealed source}. It
     * also counts as the modality of a row that has no other, if it names one.
     */
    public Builder<K> kind(@Nullable String text) {
      kind = text;
      return this;
    }

    /** Sets the exact text for the operator: the name of a hospital or practitioner. */
    public Builder<K> operator(@Nullable String text) {
      operator = text;
      return this;
    }

    /** Sets the exact text for the serial number, as on the maker's plate. */
    public Builder<K> serialNumber(@Nullable String text) {
      serialNumber = text;
      return this;
    }

    /** Sets the exact text for the make, the name of the maker. */
    public Builder<K> make(@Nullable String text) {
      make = text;
      return this;
    }

    /** Sets the exact text for the model. */
    public Builder<K> model(@Nullable String text) {
      model = text;
      return this;
    }

    /** Sets the day since which the device is in service. */
    public Builder<K> inServiceSince(@Nullable LocalDate date) {
      inServiceSince = date;
      return this;
    }

    /** Builds the row. */
    public TransferRow<K> build() {
      return new TransferRow<>(this);
    }
  }
}
