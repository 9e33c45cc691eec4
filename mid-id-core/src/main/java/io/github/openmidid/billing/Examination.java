package io.github.openmidid.billing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An examination that was or will be billed. Immutable. All fields but the key and the day are
 * optional. It has no field for a patient.
 *
 * <pre>{@code
 * Examination<Long> examination =
 *     Examination.builder(result.getLong("id"), result.getObject("day", LocalDate.class))
 *         .billingNumber(result.getString("billing_number"))
 *         .nomenclatureCode(result.getString("code"))
 *         .operator(result.getString("hospital")).site(result.getString("campus"))
 *         .build();
 * }</pre>
 *
 * @param <K> the type of the key by which the caller finds the examination again: a database id or
 *     the line of a file
 */
public final class Examination<K> {
  private final K key;
  private final LocalDate day;
  private final @Nullable String billingNumber;
  private final @Nullable String nomenclatureCode;
  private final @Nullable String modality;
  private final @Nullable String operator;
  private final @Nullable String site;
  private final @Nullable String midId;

  private Examination(Builder<K> builder) {
    key = builder.key;
    day = builder.day;
    billingNumber = builder.billingNumber;
    nomenclatureCode = builder.nomenclatureCode;
    modality = builder.modality;
    operator = builder.operator;
    site = builder.site;
    midId = builder.midId;
  }

  /**
   * Returns a builder of an examination without other fields.
   *
   * @param key the key of the caller, not null
   * @param day the day of the examination in Belgium, not null
   */
  public static <K> Builder<K> builder(K key, LocalDate day) {
    return new Builder<>(Objects.requireNonNull(key, "key"), Objects.requireNonNull(day, "day"));
  }

  /** Returns the key of the caller. */
  public K key() {
    return key;
  }

  /** Returns the day of the examination. */
  public LocalDate day() {
    return day;
  }

  /** Returns the exact text for the billing number. */
  public Optional<String> billingNumber() {
    return Optional.ofNullable(billingNumber);
  }

  /** Returns the exact text for the nomenclature code. */
  public Optional<String> nomenclatureCode() {
    return Optional.ofNullable(nomenclatureCode);
  }

  /** Returns the exact text for the type of device. */
  public Optional<String> modality() {
    return Optional.ofNullable(modality);
  }

  /** Returns the hospital or practitioner who bills the examination. */
  public Optional<String> operator() {
    return Optional.ofNullable(operator);
  }

  /** Returns the campus, or the number of the site, on which the examination was performed. */
  public Optional<String> site() {
    return Optional.ofNullable(site);
  }

  /** Returns the exact text for the MID-ID of the device. */
  public Optional<String> midId() {
    return Optional.ofNullable(midId);
  }

  /** Returns the key, but nothing else, because logs are not confidential. */
  @Override
  public String toString() {
    return "Examination[" + key + "]";
  }

  /**
   * A builder of an examination. A text that is null or blank is absent. Not thread-safe.
   *
   * <pre>{@code
   * Examination.builder(17, LocalDate.of(2026, 11, 2)).billingNumber("12345").modality("CT").build();
   * }</pre>
   *
   * @param <K> the type of the key
   */
  public static final class Builder<K> {
    private final K key;
    private final LocalDate day;
    private @Nullable String billingNumber;
    private @Nullable String nomenclatureCode;
    private @Nullable String modality;
    private @Nullable String operator;
    private @Nullable String site;
    private @Nullable String midId;

    private Builder(K key, LocalDate day) {
      this.key = key;
      this.day = day;
    }

    /** Sets the exact text for the billing number; zeros only are none. */
    public Builder<K> billingNumber(@Nullable String text) {
      billingNumber = textOrNull(text);
      return this;
    }

    /** Sets the exact text for the nomenclature code, by which the types of device are found. */
    public Builder<K> nomenclatureCode(@Nullable String text) {
      nomenclatureCode = textOrNull(text);
      return this;
    }

    /** Sets the exact text for the type of device, in any spelling that people use. */
    public Builder<K> modality(@Nullable String text) {
      modality = textOrNull(text);
      return this;
    }

    /** Sets the hospital or practitioner who bills the examination: a name or a number. */
    public Builder<K> operator(@Nullable String text) {
      operator = textOrNull(text);
      return this;
    }

    /** Sets the campus, or the number of the site, on which the examination was performed. */
    public Builder<K> site(@Nullable String text) {
      site = textOrNull(text);
      return this;
    }

    /** Sets the exact text for the MID-ID of the device, if the invoice names it. */
    public Builder<K> midId(@Nullable String text) {
      midId = textOrNull(text);
      return this;
    }

    private static @Nullable String textOrNull(@Nullable String text) {
      return text == null || text.isBlank() ? null : text;
    }

    /** Builds the examination. */
    public Examination<K> build() {
      return new Examination<>(this);
    }
  }
}
