package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceMatch.Outcome;
import io.github.openmidid.examples.dicom.match.DeviceGroup;
import io.github.openmidid.examples.dicom.register.DirectoryCheck;
import io.github.openmidid.examples.dicom.text.MatchMessages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences about a whole run, which the terminal and the page share. */
final class SummaryText {
  private static final int MAX_LISTED = 10;

  private final MatchReport report;
  private final Locale locale;

  SummaryText(MatchReport report, Locale locale) {
    this.report = report;
    this.locale = locale;
  }

  /** Returns the result in one sentence. */
  String verdict() {
    if (report.objects() == 0) {
      return get("summary.noObjects");
    }
    return get(report.isClean() ? "summary.clean" : "summary.toReview");
  }

  /** Returns the numbers of objects and of devices. */
  String total() {
    return get("summary.objects", number(report.objects()), number(report.groups().list().size()));
  }

  /** Returns the numbers of objects by outcome, and of the other files by reason. */
  List<String> counts() {
    List<String> counts = new ArrayList<>();
    List<DeviceGroup> groups = report.groups().list();
    for (Outcome outcome : Outcome.values()) {
      int objects =
          groups.stream()
              .filter(group -> group.example().outcome() == outcome)
              .mapToInt(DeviceGroup::objects)
              .sum();
      if (objects > 0) {
        counts.add(get("summary.count", get("outcome." + outcome.code()), number(objects)));
      }
    }
    report
        .unmatched()
        .forEach(
            (reason, files) -> counts.add(get("summary.count", get(reason.key()), number(files))));
    return counts;
  }

  /** Returns the sentences about the register, its devices, and the uncertainties about them. */
  List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    conditions.add(
        get(
            report.register().isTest() ? "summary.registerTest" : "summary.registerReal",
            report.register().name()));
    conditions.add(get("summary.devices", number(report.knownDevices())));
    report.register().asOf().ifPresent(t -> conditions.add(get("summary.asOf", t.toString())));
    report.check().ifPresent(check -> addCheck(check, conditions));
    report
        .notes()
        .forEach(
            note ->
                conditions.add(
                    get(
                        note.kind().key(),
                        note.file(),
                        number(note.count()),
                        listed(note.places(), note.count()))));
    return conditions;
  }

  private void addCheck(DirectoryCheck check, List<String> conditions) {
    addMidIds("check.unknown", check.unknown(), conditions);
    addMidIds("check.cannotTell", check.undecided(), conditions);
    addMidIds("check.otherModality", check.otherModality(), conditions);
    if (check.isClean()) {
      conditions.add(get("check.clean"));
    }
  }

  private void addMidIds(String key, Set<MidId> midIds, List<String> conditions) {
    if (!midIds.isEmpty()) {
      List<String> first = midIds.stream().limit(MAX_LISTED).map(MidId::toString).toList();
      conditions.add(get(key, number(midIds.size()), listed(first, midIds.size())));
    }
  }

  private static String listed(Collection<String> first, int count) {
    String listed = first.stream().collect(Collectors.joining(", "));
    return first.size() < count ? listed + ", …" : listed;
  }

  private static String number(int number) {
    return String.valueOf(number);
  }

  String get(String key, String... arguments) {
    return MatchMessages.get(locale, key, (Object[]) arguments);
  }
}
