package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceAlias;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.dicom.list.ListNote;
import io.github.openmidid.examples.dicom.match.DeviceGroups;
import io.github.openmidid.examples.dicom.match.ObjectMatch;
import io.github.openmidid.examples.dicom.register.DirectoryCheck;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The result of a run. Its memory use depends on the number of devices only. Not thread-safe. */
public final class MatchReport {
  private final OpenRegister register;
  private final int knownDevices;
  private final Map<MidId, List<DeviceAlias>> aliases = new LinkedHashMap<>();
  private final List<ListNote> notes = new ArrayList<>();
  private final DeviceGroups groups = new DeviceGroups();
  private final Map<UnmatchedFile, Integer> unmatched = new EnumMap<>(UnmatchedFile.class);
  private Optional<DirectoryCheck> check = Optional.empty();
  private int objects;

  /**
   * Creates the report of a run.
   *
   * @param knownDevices the number of devices that objects are compared with
   */
  public MatchReport(OpenRegister register, int knownDevices) {
    this.register = register;
    this.knownDevices = knownDevices;
  }

  /** Adds remarks about the rows of a list. */
  public void addNotes(List<ListNote> more) {
    notes.addAll(more);
  }

  /** Adds the aliases that were used. */
  public void addAliases(List<DeviceAlias> more) {
    more.forEach(
        alias -> aliases.computeIfAbsent(alias.midId(), m -> new ArrayList<>()).add(alias));
  }

  /** Sets the comparison of a list of devices with the register. */
  public void setCheck(DirectoryCheck result) {
    check = Optional.of(result);
  }

  /** Adds an object. */
  public void add(ObjectMatch match) {
    objects++;
    groups.add(match);
  }

  /** Adds a file or folder that is no object. */
  public void add(UnmatchedFile reason) {
    unmatched.merge(reason, 1, Integer::sum);
  }

  public OpenRegister register() {
    return register;
  }

  public int knownDevices() {
    return knownDevices;
  }

  public List<ListNote> notes() {
    return List.copyOf(notes);
  }

  public DeviceGroups groups() {
    return groups;
  }

  /** Returns the number of files and folders that are no objects, by the reason. */
  public Map<UnmatchedFile, Integer> unmatched() {
    return unmatched;
  }

  /** Returns the comparison of a list of devices with the register; empty if there was no list. */
  public Optional<DirectoryCheck> check() {
    return check;
  }

  /** Returns the number of objects. */
  public int objects() {
    return objects;
  }

  /** Returns the station names that a site has confirmed for a device; empty if it has none. */
  Set<String> confirmedStations(MidId midId) {
    Set<String> stations = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (DeviceAlias alias : aliases.getOrDefault(midId, List.of())) {
      stations.addAll(alias.statements().stated(DeviceAttribute.STATION_NAME));
    }
    return stations;
  }

  /**
   * Returns whether there were objects and all of them are certain or of a kind without MID-ID, all
   * files were read, and lists and register had nothing against it.
   */
  public boolean isClean() {
    return objects > 0
        && groups.isCertain()
        && unmatched.keySet().stream().noneMatch(UnmatchedFile::isToReview)
        && notes.stream().noneMatch(note -> note.kind().isToReview())
        && check.stream().allMatch(DirectoryCheck::isClean);
  }
}
