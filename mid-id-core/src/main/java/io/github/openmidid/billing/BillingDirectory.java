package io.github.openmidid.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.OperatorName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The timelines of devices, found by billing number. Immutable.
 *
 * <pre>{@code
 * BillingDirectory own = BillingDirectory.ofOperators(timelines, Set.of("AZ Voorbeeld Gent"));
 * own.withNumber("000000012345", day); // the device that had this number on that day
 * }</pre>
 *
 * <p>A directory states whose devices it has completely, because only a number that is missing from
 * a complete list is unknown.
 */
public final class BillingDirectory {
  private final Map<MidId, DeviceTimeline> byMidId;
  private final Map<String, List<NumberHolder>> byNumber;
  private final @Nullable Set<OperatorName> operators;
  private final boolean isBillingDisclosed;
  private final @Nullable Instant asOf;
  private final LocalDate lastDay;

  private BillingDirectory(
      Collection<DeviceTimeline> timelines, @Nullable Set<OperatorName> operators) {
    byMidId = new LinkedHashMap<>();
    byNumber = new HashMap<>();
    for (DeviceTimeline timeline : timelines) {
      if (byMidId.put(timeline.midId(), timeline) != null) {
        throw new IllegalArgumentException("two timelines of " + timeline.midId());
      }
      for (BillingPeriod period : timeline.billingPeriods()) {
        byNumber
            .computeIfAbsent(BillingNumberForm.of(period.number()), key -> new ArrayList<>())
            .add(new NumberHolder(timeline, period));
      }
    }
    byNumber.replaceAll((number, holders) -> List.copyOf(holders));
    this.operators = operators;
    isBillingDisclosed = timelines.stream().allMatch(DeviceTimeline::isBillingDisclosed);
    asOf = null;
    lastDay = LocalDate.MAX;
  }

  private BillingDirectory(BillingDirectory directory, Instant asOf) {
    byMidId = directory.byMidId;
    byNumber = directory.byNumber;
    operators = directory.operators;
    isBillingDisclosed = directory.isBillingDisclosed;
    this.asOf = asOf;
    lastDay = BelgianDay.of(asOf);
  }

  /**
   * Returns a directory of all devices of the register.
   *
   * @throws IllegalArgumentException if two timelines have the same identifier
   * @see #asOf(Instant)
   */
  public static BillingDirectory complete(Collection<DeviceTimeline> timelines) {
    return new BillingDirectory(timelines, null);
  }

  /**
   * Returns a directory of all devices of some operators, as one institution sees them.
   *
   * @param operators the operators whose devices are all in the list, as the register names them
   * @throws IllegalArgumentException if two timelines have the same identifier
   * @see #asOf(Instant)
   */
  public static BillingDirectory ofOperators(
      Collection<DeviceTimeline> timelines, Set<String> operators) {
    return new BillingDirectory(
        timelines,
        operators.stream().map(OperatorName::of).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Returns the same directory with the moment at which the register was read. For an examination
   * on a later day in Belgium a check cannot tell, because numbers may have begun and ended. On the
   * day of the moment itself, a check does not prove that a number is unknown or not valid, nor
   * that the device is not linked, used for research only, or on another site: that may have
   * changed later on the day. Without a moment, the register must have been read after the last
   * examination.
   *
   * <pre>{@code
   * BillingDirectory.complete(timelines).asOf(Instant.parse("2026-11-29T08:00:00Z"));
   * }</pre>
   *
   * @param moment the moment, not null
   */
  public BillingDirectory asOf(Instant moment) {
    return new BillingDirectory(this, Objects.requireNonNull(moment, "moment"));
  }

  /**
   * Returns the moment at which the register was read; empty if the directory does not state it.
   */
  public Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** Returns the timeline of a device, or empty if it is not in the list. */
  public Optional<DeviceTimeline> find(MidId midId) {
    return Optional.ofNullable(byMidId.get(Objects.requireNonNull(midId, "midId")));
  }

  /** Returns the timelines, in the order in which they were passed. */
  public List<DeviceTimeline> timelines() {
    return List.copyOf(byMidId.values());
  }

  /**
   * Returns the devices that had a billing number on a day: usually one; none if the number is
   * unknown or was not valid then. Leading zeros of a number of digits do not count.
   *
   * <pre>{@code
   * directory.withNumber("000000012345", LocalDate.of(2026, 11, 2));
   * }</pre>
   */
  public List<DeviceTimeline> withNumber(String number, LocalDate day) {
    return holders(number).stream()
        .filter(holder -> holder.period().contains(day))
        .map(NumberHolder::timeline)
        .distinct()
        .toList();
  }

  /**
   * Returns each period of a number. Those of exactly the same text exclude others, which differ in
   * their leading zeros.
   */
  List<NumberHolder> holders(String number) {
    List<NumberHolder> all = byNumber.getOrDefault(BillingNumberForm.of(number), List.of());
    if (all.size() < 2) {
      return all;
    }
    String exact = Characters.strip(number);
    List<NumberHolder> same = new ArrayList<>(all.size());
    for (NumberHolder holder : all) {
      if (holder.period().number().equals(exact)) {
        same.add(holder);
      }
    }
    return same.isEmpty() ? all : same;
  }

  /** Returns whether the register was read on a day or after it. */
  boolean isReadOn(LocalDate day) {
    return !lastDay.isBefore(day);
  }

  /** Returns whether the register was read after a day, so that nothing of that day is missing. */
  boolean isReadAfter(LocalDate day) {
    return lastDay.isAfter(day);
  }

  /** Returns whether the list has all devices of the register. */
  boolean isComplete() {
    return operators == null;
  }

  /**
   * Returns whether a number that is not in the list is proven to be of no device of an operator.
   *
   * @param operator the operator; empty if it is not stated or not compared
   */
  boolean isCovered(Optional<OperatorName> operator) {
    return isBillingDisclosed && (operators == null || operator.filter(this::isListed).isPresent());
  }

  /** Returns whether the list has all billing numbers of a device. */
  boolean hasNumbersOf(MidId midId) {
    DeviceTimeline timeline = byMidId.get(midId);
    return timeline == null ? isComplete() : timeline.isBillingDisclosed();
  }

  /** Returns whether the list has all devices of an operator, and not those of a campus only. */
  private boolean isListed(OperatorName operator) {
    return Objects.requireNonNull(operators).stream()
        .anyMatch(
            listed ->
                listed.isComparable(operator)
                    && listed.isSame(operator)
                    && (listed.campus().isEmpty() || listed.campus().equals(operator.campus())));
  }
}
