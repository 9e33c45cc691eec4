package io.github.openmidid.billing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of one field over time; each is valid until the next one begins.
 *
 * @param <V> the type of the values
 */
final class DatedValues<V> {
  private final TreeMap<LocalDate, V> values = new TreeMap<>();

  DatedValues() {}

  DatedValues(DatedValues<V> other) {
    values.putAll(other.values);
  }

  void put(LocalDate since, V value) {
    values.put(since, value);
  }

  Optional<V> on(LocalDate day) {
    return Optional.ofNullable(values.floorEntry(day)).map(Map.Entry::getValue);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatedValues<?> dated && values.equals(dated.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
