package io.github.openmidid.fanc;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a row of a transfer that {@link TransferRules} check. Immutable.
 *
 * <pre>{@code
 * TransferRow<Long> row =
 *     TransferRow.builder(result.getLong("id"))
 *         .deviceNumber(result.getString("mid_id"))
 *         .legacyNumber(result.getString("fanc_number"))
 *         .modality(result.getString("type"))
 *         .inServiceSince(result.getObject("in_service", LocalDate.class))
 *         .build();
 * }</pre>
 *
 * <p>If a row has both numbers, the device number is checked and the legacy number is ignored. If
 * it has only a legacy number, that is checked as if it were in the field of the device number.
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
  private final Optional<LocalDate> inServiceSince;

  private TransferRow(Builder<K> builder) {
    key = builder.key;
    deviceNumber = Optional.ofNullable(builder.deviceNumber);
    legacyNumber = Optional.ofNullable(builder.legacyNumber);
    modality = Optional.ofNullable(builder.modality);
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

  /** Returns the exact text for the type of device, if the row has the field. */
  public Optional<String> modality() {
    return modality;
  }

  /** Returns the day since which the device is in service, if the row has a readable date. */
  public Optional<LocalDate> inServiceSince() {
    return inServiceSince;
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

    /** Sets the exact text for the type of device, in any spelling. */
    public Builder<K> modality(@Nullable String text) {
      modality = text;
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
