package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.MidId;
import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.device.DeviceMatch.Outcome;
import io.github.openmidid.device.EvidenceOrigin;
import io.github.openmidid.examples.dicom.match.DeviceGroup;
import io.github.openmidid.examples.dicom.match.ObjectMatch;
import io.github.openmidid.examples.dicom.register.DirectoryCheck;
import io.github.openmidid.examples.dicom.text.MatchMessages;
import io.github.openmidid.examples.messages.SafeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The texts about objects and devices, which the terminal, the page and the csv file share. */
final class MatchText {
  private static final int MAX_TEXT = 200;
  private static final int MAX_LISTED = 10;

  private final Locale locale;

  MatchText(Locale locale) {
    this.locale = locale;
  }

  String get(String key, String... arguments) {
    return MatchMessages.get(locale, key, (Object[]) arguments);
  }

  /** Returns why an object has its outcome. */
  String reason(ObjectMatch match) {
    List<String> reasons = new ArrayList<>();
    if (match.object().isTruncated()) {
      reasons.add(get("file.truncated"));
    }
    if (match.outcome() == match.match().outcome() && match.outcome() != Outcome.CERTAIN) {
      reasons.add(match.match().message(locale));
    }
    for (DeviceCandidate candidate : match.match().candidates()) {
      List<AttributeComparison> decisive =
          match.outcome() == Outcome.CERTAIN ? candidate.inFavour() : candidate.against();
      decisive.forEach(comparison -> reasons.add(comparison.message(locale)));
    }
    return String.join(" | ", reasons);
  }

  /** Returns the MID-IDs that can be meant, or that there is none, and the outcome. */
  String title(DeviceGroup group) {
    List<MidId> midIds = group.example().midIds();
    String meant =
        midIds.isEmpty()
            ? get("device.none")
            : midIds.stream().map(MidId::toString).collect(Collectors.joining(", "));
    return get("summary.count", meant, get("outcome." + group.example().outcome().code()));
  }

  /** Returns why a device has its outcome, in a sentence. */
  String confidence(DeviceGroup group) {
    ObjectMatch example = group.example();
    return example.outcome() == example.match().outcome()
        ? example.match().message(locale)
        : get("device.truncated");
  }

  /** Returns the maker, model and serial number that the objects state. */
  String stated(DeviceGroup group) {
    String serial = group.example().stated(DeviceAttribute.SERIAL_NUMBER);
    return get(
        "device.stated",
        group.spellings().isEmpty() ? get("device.nothing") : list(group.spellings()),
        serial.isEmpty() ? get("device.nothing") : text(serial),
        group.example().origins().isEmpty() ? "–" : origins(group.example().origins()));
  }

  /** Returns the number of objects and the days of their studies. */
  String objects(DeviceGroup group) {
    String count = String.valueOf(group.objects());
    if (group.firstStudy().isEmpty() || group.lastStudy().isEmpty()) {
      return get("device.objectsWithoutDate", count);
    }
    return get(
        "device.objects",
        count,
        group.firstStudy().get().toString(),
        group.lastStudy().get().toString());
  }

  /** Returns the devices with evidence: the candidates, then those that are excluded. */
  static List<DeviceCandidate> candidates(DeviceGroup group) {
    List<DeviceCandidate> all = new ArrayList<>(group.example().match().candidates());
    all.addAll(group.example().match().rejected());
    return all.stream().limit(MAX_LISTED).toList();
  }

  /** Returns a comparison with both texts and the origin of the stated one. */
  String comparison(AttributeComparison comparison) {
    return get(
        "comparison.line",
        comparison.message(locale),
        text(comparison.stated()),
        comparison.registered().map(MatchText::text).orElse("–"),
        origins(comparison.origins()));
  }

  /** Returns the comparisons that have one of these results. */
  static List<AttributeComparison> with(List<AttributeComparison> all, Result... results) {
    List<Result> wanted = List.of(results);
    return all.stream().filter(comparison -> wanted.contains(comparison.result())).toList();
  }

  /** Returns the notices about a device: changes, and uncertainties about its objects. */
  List<String> notices(DeviceGroup group, MatchReport report) {
    List<String> notices = new ArrayList<>();
    ObjectMatch example = group.example();
    report.check().ifPresent(check -> addCheck(check, example.midIds(), notices));
    boolean isOneDevice =
        example.candidate().isPresent()
            || !example.match().evidence().usableSerialNumbers().isEmpty();
    if (isOneDevice && group.softwareVersions().size() > 1) {
      notices.add(get("notice.versions", list(group.softwareVersions())));
    }
    if (isOneDevice && group.stations().size() > 1) {
      notices.add(get("notice.stations", list(group.stations())));
    }
    example.candidate().ifPresent(candidate -> addNewStations(candidate, group, report, notices));
    if (group.truncated() > 0) {
      notices.add(get("notice.truncated", String.valueOf(group.truncated())));
    }
    return notices;
  }

  private void addCheck(DirectoryCheck check, List<MidId> midIds, List<String> notices) {
    if (midIds.stream().anyMatch(check.unknown()::contains)) {
      notices.add(get("notice.unknownMidId"));
    }
    if (midIds.stream().anyMatch(check.undecided()::contains)) {
      notices.add(get("notice.undecidedMidId"));
    }
    if (midIds.stream().anyMatch(check.otherModality()::contains)) {
      notices.add(get("notice.otherModality"));
    }
  }

  private void addNewStations(
      DeviceCandidate candidate, DeviceGroup group, MatchReport report, List<String> notices) {
    Set<String> confirmed = report.confirmedStations(candidate.device().midId());
    Set<String> others = new TreeSet<>(group.stations());
    others.removeIf(confirmed::contains);
    if (!confirmed.isEmpty() && !others.isEmpty()) {
      notices.add(get("notice.newStations", list(others)));
    }
  }

  private String origins(Collection<EvidenceOrigin> origins) {
    return origins.stream()
        .sorted()
        .map(origin -> origin.label(locale))
        .collect(Collectors.joining(", "));
  }

  private static String list(Collection<String> texts) {
    String first =
        texts.stream().limit(MAX_LISTED).map(MatchText::text).collect(Collectors.joining(", "));
    return texts.size() > MAX_LISTED ? first + ", …" : first;
  }

  private static String text(String text) {
    return SafeText.oneLine(text, MAX_TEXT);
  }
}
