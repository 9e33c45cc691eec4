package io.github.openmidid.examples.dicom.match;

import io.github.openmidid.MidId;
import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.examples.dicom.model.DicomAttribute;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The objects of one device: their number, their period, and the values that changed during it. */
public final class DeviceGroup {
  /** The maximum number of different versions and stations that are kept. */
  private static final int MAX_KEPT = 50;

  private final ObjectMatch example;
  private final Set<String> versions = new TreeSet<>();
  private final Set<String> stations = new TreeSet<>();
  private final Set<String> spellings = new TreeSet<>();
  private final Map<Comparison, AttributeComparison> comparisons = new LinkedHashMap<>();
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();
  private int objects;
  private int truncated;

  DeviceGroup(ObjectMatch example) {
    this.example = example;
  }

  void add(ObjectMatch match) {
    objects++;
    truncated += match.object().isTruncated() ? 1 : 0;
    Optional<LocalDate> day = match.studyDate();
    if (day.isPresent()) {
      first = first.filter(date -> date.isBefore(day.get())).or(() -> day);
      last = last.filter(date -> date.isAfter(day.get())).or(() -> day);
    }
    keep(versions, match.softwareVersions().orElse(""));
    keep(stations, match.object().text(DicomAttribute.STATION_NAME).orElse(""));
    keep(
        spellings,
        (match.stated(DeviceAttribute.MAKE) + " " + match.stated(DeviceAttribute.MODEL)).strip());
    match.match().candidates().forEach(this::keep);
    match.match().rejected().forEach(this::keep);
  }

  private void keep(DeviceCandidate candidate) {
    for (AttributeComparison comparison : candidate.comparisons()) {
      if (comparisons.size() < MAX_KEPT) {
        comparisons.putIfAbsent(Comparison.of(candidate, comparison), comparison);
      }
    }
  }

  /** The key by which comparisons are counted once. All days of use have the same key. */
  private record Comparison(
      MidId midId, DeviceAttribute attribute, AttributeComparison.Result result, String stated) {
    static Comparison of(DeviceCandidate candidate, AttributeComparison comparison) {
      boolean isDay = comparison.attribute() == DeviceAttribute.DAY_OF_USE;
      return new Comparison(
          candidate.device().midId(),
          comparison.attribute(),
          comparison.result(),
          isDay ? "" : comparison.stated());
    }
  }

  private static void keep(Set<String> texts, String text) {
    if (!text.isEmpty() && texts.size() < MAX_KEPT) {
      texts.add(text);
    }
  }

  /** Returns one of the matches; outcome and candidates are those of all. */
  public ObjectMatch example() {
    return example;
  }

  /**
   * Returns the comparisons of the objects of this group with a device, equal ones once. The group
   * keeps at most 50 comparisons, those with all devices together.
   */
  public List<AttributeComparison> comparisons(MidId midId) {
    return comparisons.entrySet().stream()
        .filter(entry -> entry.getKey().midId().equals(midId))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns the number of objects whose file ends too early. */
  public int truncated() {
    return truncated;
  }

  /** Returns the number of objects. */
  public int objects() {
    return objects;
  }

  /** Returns the day of the first study. */
  public Optional<LocalDate> firstStudy() {
    return first;
  }

  /** Returns the day of the last study. */
  public Optional<LocalDate> lastStudy() {
    return last;
  }

  /** Returns the different software versions, at most 50. */
  public Set<String> softwareVersions() {
    return versions;
  }

  /** Returns the different station names of the headers, at most 50. */
  public Set<String> stations() {
    return stations;
  }

  /** Returns the different spellings of maker and model, at most 50. */
  public Set<String> spellings() {
    return spellings;
  }
}
