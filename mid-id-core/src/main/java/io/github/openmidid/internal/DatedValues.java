package io.github.openmidid.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field over time; each applies until the next one begins. A value can be absent
 * from a day on.
 *
 * @param <V> the type of the values
 */
@NullMarked
public final class DatedValues<V> {
  private final TreeMap<LocalDate, Optional<V>> values = new TreeMap<>();

  /** Creates a field without values. */
  public DatedValues() {}

  /** Creates a copy. */
  public DatedValues(DatedValues<V> other) {
    values.putAll(other.values);
  }

  /** Sets the value from a day on; null if there is none. */
  public void put(LocalDate since, @Nullable V value) {
    values.put(since, Optional.ofNullable(value));
  }

  /** Returns the value on a day. */
  public Optional<V> on(LocalDate day) {
    return Optional.ofNullable(values.floorEntry(day)).flatMap(Map.Entry::getValue);
  }

  /** Returns the values by their first day, in the order of the days. */
  public SortedMap<LocalDate, Optional<V>> all() {
    return Collections.unmodifiableSortedMap(values);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatedValues<?> dated && values.equals(dated.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
