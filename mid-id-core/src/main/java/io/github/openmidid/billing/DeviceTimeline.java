package io.github.openmidid.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.internal.DatedValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a register about one device over time, as far as they matter for billing. Immutable.
 *
 * <pre>{@code
 * DeviceTimeline timeline =
 *     DeviceTimeline.builder(midId)
 *         .modality(Modality.CT).operator("AZ Voorbeeld Gent")
 *         .linkedOn(LocalDate.of(2024, 2, 1)).inServiceSince(LocalDate.of(2024, 3, 1))
 *         .use(DeviceUse.CLINICAL).campus("Noord")
 *         .billingNumber("12345", LocalDate.of(2024, 3, 15))
 *         .build();
 * }</pre>
 *
 * <p>Everything but the identifier may be absent: the register does not state it, and the outcome
 * of a check that needs it is {@link BillingOutcome#CANNOT_TELL}. In four cases, absence is a fact:
 * a device without a last day of use is in use, one without a first day was always in use, a
 * billing number without a last day is still valid, and a device without billing number has none,
 * except after {@link Builder#billingNumbersUndisclosed()}. All days are days in Belgium.
 */
public final class DeviceTimeline {
  private final MidId midId;
  private final @Nullable Modality modality;
  private final @Nullable String operator;
  private final @Nullable LocalDate linkedOn;
  private final boolean isUnlinked;
  private final @Nullable LocalDate inServiceSince;
  private final @Nullable LocalDate lastDayOfUse;
  private final DatedValues<DeviceUse> uses;
  private final DatedValues<String> campuses;
  private final DatedValues<String> siteNumbers;
  private final List<BillingPeriod> billingPeriods;
  private final boolean isBillingDisclosed;

  private DeviceTimeline(Builder builder) {
    midId = builder.midId;
    modality = builder.modality;
    operator = builder.operator;
    linkedOn = builder.linkedOn;
    isUnlinked = builder.isUnlinked;
    inServiceSince = builder.inServiceSince;
    lastDayOfUse = builder.lastDayOfUse;
    uses = builder.uses.build();
    campuses = builder.campuses.build();
    siteNumbers = builder.siteNumbers.build();
    billingPeriods = List.copyOf(builder.billingPeriods);
    isBillingDisclosed = builder.isBillingDisclosed;
  }

  /**
   * Returns a builder of a timeline with this identifier and without other facts.
   *
   * @param midId the identifier, not null
   */
  public static Builder builder(MidId midId) {
    return new Builder(Objects.requireNonNull(midId, "midId"));
  }

  /** Returns the identifier. */
  public MidId midId() {
    return midId;
  }

  /** Returns the type of device. */
  public Optional<Modality> modality() {
    return Optional.ofNullable(modality);
  }

  /** Returns the hospital or practitioner who runs the device. */
  public Optional<String> operator() {
    return Optional.ofNullable(operator);
  }

  /** Returns the day on which the identifier was linked to the device. */
  public Optional<LocalDate> linkedOn() {
    return Optional.ofNullable(linkedOn);
  }

  /** Returns whether the register states that the identifier is not linked to a device. */
  public boolean isUnlinked() {
    return isUnlinked;
  }

  /** Returns the first day of use. */
  public Optional<LocalDate> inServiceSince() {
    return Optional.ofNullable(inServiceSince);
  }

  /** Returns the last day of use. */
  public Optional<LocalDate> lastDayOfUse() {
    return Optional.ofNullable(lastDayOfUse);
  }

  /** Returns the purpose for which the device was used on a day, if the register states it. */
  public Optional<DeviceUse> useOn(LocalDate day) {
    return uses.on(day);
  }

  /** Returns the campus on which the device was on a day, if the register states it. */
  public Optional<String> campusOn(LocalDate day) {
    return campuses.on(day);
  }

  /** Returns the number of the site on which the device was on a day, if the register states it. */
  public Optional<String> siteNumberOn(LocalDate day) {
    return siteNumbers.on(day);
  }

  /**
   * Returns the billing numbers of the device and their days, in the order in which they were
   * added.
   */
  public List<BillingPeriod> billingPeriods() {
    return billingPeriods;
  }

  /** Returns whether the register states all billing numbers; if not, there may be others. */
  public boolean isBillingDisclosed() {
    return isBillingDisclosed;
  }

  /**
   * Returns the days from which something differs that matters for billing, in order: the day of
   * the link, the first day of use and the day after the last one, the first day of each use,
   * campus and site number, and the first day of each billing number and the day after its last
   * one. From one of these days until the day before the next one, examinations that differ only in
   * their day have the same outcome, as far as it depends on this device.
   *
   * <pre>{@code
   * timeline.changeDays(); // [2024-02-01, 2024-03-15], or [] without any day
   * }</pre>
   */
  public List<LocalDate> changeDays() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    Stream.of(uses, campuses, siteNumbers).forEach(values -> days.addAll(values.days()));
    Stream.ofNullable(linkedOn).forEach(days::add);
    Stream.ofNullable(inServiceSince).forEach(days::add);
    billingPeriods.forEach(period -> days.add(period.validFrom()));
    Stream.concat(
            Stream.ofNullable(lastDayOfUse),
            billingPeriods.stream().flatMap(period -> period.validUntil().stream()))
        .filter(LocalDate.MAX::isAfter)
        .forEach(last -> days.add(last.plusDays(1)));
    days.remove(LocalDate.MIN);
    return List.copyOf(days);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeviceTimeline timeline
        && midId.equals(timeline.midId)
        && modality == timeline.modality
        && Objects.equals(operator, timeline.operator)
        && Objects.equals(linkedOn, timeline.linkedOn)
        && isUnlinked == timeline.isUnlinked
        && Objects.equals(inServiceSince, timeline.inServiceSince)
        && Objects.equals(lastDayOfUse, timeline.lastDayOfUse)
        && uses.equals(timeline.uses)
        && campuses.equals(timeline.campuses)
        && siteNumbers.equals(timeline.siteNumbers)
        && billingPeriods.equals(timeline.billingPeriods)
        && isBillingDisclosed == timeline.isBillingDisclosed;
  }

  @Override
  public int hashCode() {
    return midId.hashCode();
  }

  /** Returns the identifier, but no operator and no number, because logs are not confidential. */
  @Override
  public String toString() {
    return "DeviceTimeline[" + midId + "]";
  }

  /**
   * A builder of a timeline. A text that is null or blank is absent. Not thread-safe.
   *
   * <pre>{@code
   * DeviceTimeline.builder(midId).use(DeviceUse.SCIENTIFIC, LocalDate.of(2025, 9, 1)).build();
   * }</pre>
   */
  public static final class Builder {
    private final MidId midId;
    private @Nullable Modality modality;
    private @Nullable String operator;
    private @Nullable LocalDate linkedOn;
    private boolean isUnlinked;
    private @Nullable LocalDate inServiceSince;
    private @Nullable LocalDate lastDayOfUse;
    private final DatedValues.Builder<DeviceUse> uses = new DatedValues.Builder<>();
    private final DatedValues.Builder<String> campuses = new DatedValues.Builder<>();
    private final DatedValues.Builder<String> siteNumbers = new DatedValues.Builder<>();
    private final List<BillingPeriod> billingPeriods = new ArrayList<>();
    private boolean isBillingDisclosed = true;

    private Builder(MidId midId) {
      this.midId = midId;
    }

    /** Sets the type of device. */
    public Builder modality(@Nullable Modality value) {
      modality = value;
      return this;
    }

    /** Sets the hospital or practitioner who runs the device. */
    public Builder operator(@Nullable String text) {
      operator = text == null || text.isBlank() ? null : text;
      return this;
    }

    /** Sets the day on which the identifier was linked to the device; revokes {@link #unlinked}. */
    public Builder linkedOn(LocalDate day) {
      linkedOn = Objects.requireNonNull(day, "day");
      isUnlinked = false;
      return this;
    }

    /** Sets the moment at which the identifier was linked to the device. */
    public Builder linkedAt(Instant moment) {
      return linkedOn(BelgianDay.of(moment));
    }

    /** Sets that the identifier is not linked to a device; revokes {@link #linkedOn}. */
    public Builder unlinked() {
      linkedOn = null;
      isUnlinked = true;
      return this;
    }

    /** Sets the first day of use. */
    public Builder inServiceSince(@Nullable LocalDate day) {
      inServiceSince = day;
      return this;
    }

    /** Sets the last day of use. */
    public Builder lastDayOfUse(@Nullable LocalDate day) {
      lastDayOfUse = day;
      return this;
    }

    /** Sets the purpose for which the device was used, from the beginning on. */
    public Builder use(DeviceUse use) {
      return use(Objects.requireNonNull(use, "use"), LocalDate.MIN);
    }

    /** Adds the purpose for which the device was used from a day on; null if not known. */
    public Builder use(@Nullable DeviceUse use, LocalDate since) {
      uses.put(Objects.requireNonNull(since, "since"), use);
      return this;
    }

    /** Sets the campus on which the device was, from the beginning on. */
    public Builder campus(@Nullable String text) {
      return campus(text, LocalDate.MIN);
    }

    /** Adds the campus on which the device was from a day on; null or blank if not known. */
    public Builder campus(@Nullable String text, LocalDate since) {
      return place(campuses, text, since);
    }

    /** Sets the number of the site on which the device was, from the beginning on. */
    public Builder siteNumber(@Nullable String text) {
      return siteNumber(text, LocalDate.MIN);
    }

    /** Adds the number of the site from a day on; null or blank if not known. */
    public Builder siteNumber(@Nullable String text, LocalDate since) {
      return place(siteNumbers, text, since);
    }

    private Builder place(
        DatedValues.Builder<String> places, @Nullable String text, LocalDate since) {
      places.put(
          Objects.requireNonNull(since, "since"), text == null || text.isBlank() ? null : text);
      return this;
    }

    /**
     * Adds a billing number that is valid from a day on.
     *
     * @throws IllegalArgumentException if the number is no plain text
     */
    public Builder billingNumber(String number, LocalDate validFrom) {
      return billingNumber(new BillingPeriod(number, validFrom, Optional.empty()));
    }

    /**
     * Adds a billing number that is valid from the day of a moment on, such as that of its
     * assignment.
     *
     * @throws IllegalArgumentException if the number is no plain text
     */
    public Builder billingNumber(String number, Instant assignedAt) {
      return billingNumber(number, BelgianDay.of(assignedAt));
    }

    /** Adds a billing number and its days. */
    public Builder billingNumber(BillingPeriod period) {
      billingPeriods.add(Objects.requireNonNull(period, "period"));
      return this;
    }

    /** Sets that the register does not state the billing numbers of this device. */
    public Builder billingNumbersUndisclosed() {
      isBillingDisclosed = false;
      return this;
    }

    /** Builds the timeline. */
    public DeviceTimeline build() {
      return new DeviceTimeline(this);
    }
  }
}
