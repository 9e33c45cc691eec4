package io.github.openmidid.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field over time; each applies until the next one begins. A value can be absent
 * from a day on. Immutable.
 *
 * @param <V> the type of the values
 */
@NullMarked
public final class DatedValues<V> {
  private final List<LocalDate> days;
  private final List<Optional<V>> values;

  private DatedValues(SortedMap<LocalDate, Optional<V>> values) {
    this.days = List.copyOf(values.keySet());
    this.values = List.copyOf(values.values());
  }

  /** Returns the value on a day. */
  public Optional<V> on(LocalDate day) {
    int index = days.size() - 1;
    while (index >= 0 && day.isBefore(days.get(index))) {
      index--;
    }
    return index < 0 ? Optional.empty() : values.get(index);
  }

  /** Returns the values by their first day, in the order of the days. */
  public SortedMap<LocalDate, Optional<V>> all() {
    SortedMap<LocalDate, Optional<V>> all = new TreeMap<>();
    for (int index = 0; index < days.size(); index++) {
      all.put(days.get(index), values.get(index));
    }
    return all;
  }

  /** Returns the days from which a value applies, in order. */
  public List<LocalDate> days() {
    return days;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatedValues<?> dated
        && days.equals(dated.days)
        && values.equals(dated.values);
  }

  @Override
  public int hashCode() {
    return 31 * days.hashCode() + values.hashCode();
  }

  /**
   * A builder of {@link DatedValues}. Not thread-safe.
   *
   * @param <V> the type of the values
   */
  public static final class Builder<V> {
    private final TreeMap<LocalDate, Optional<V>> values = new TreeMap<>();

    /** Creates a field without values. */
    public Builder() {}

    /** Sets the value from a day on; null if there is none. */
    public void put(LocalDate since, @Nullable V value) {
      values.put(since, Optional.ofNullable(value));
    }

    /** Builds the field. */
    public DatedValues<V> build() {
      return new DatedValues<>(values);
    }
  }
}
