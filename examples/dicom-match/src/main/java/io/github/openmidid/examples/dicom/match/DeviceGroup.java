package io.github.openmidid.examples.dicom.match;

import io.github.openmidid.device.DeviceAttribute;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The objects of one device: their number, their time, and what changed meanwhile. */
public final class DeviceGroup {
  /** The maximum number of different versions and stations that are kept. */
  private static final int MAX_KEPT = 50;

  private final ObjectMatch example;
  private final Set<String> versions = new TreeSet<>();
  private final Set<String> stations = new TreeSet<>();
  private final Set<String> spellings = new TreeSet<>();
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();
  private int objects;

  DeviceGroup(ObjectMatch example) {
    this.example = example;
  }

  void add(ObjectMatch match) {
    objects++;
    Optional<LocalDate> day = match.studyDate();
    if (day.isPresent()) {
      first = first.filter(date -> date.isBefore(day.get())).or(() -> day);
      last = last.filter(date -> date.isAfter(day.get())).or(() -> day);
    }
    keep(versions, match.softwareVersions().orElse(""));
    keep(stations, match.stated(DeviceAttribute.STATION_NAME));
    keep(
        spellings,
        (match.stated(DeviceAttribute.MAKE) + " " + match.stated(DeviceAttribute.MODEL)).strip());
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

  /** Returns the different station names, at most 50. */
  public Set<String> stations() {
    return stations;
  }

  /** Returns the different spellings of maker and model, at most 50. */
  public Set<String> spellings() {
    return spellings;
  }
}
