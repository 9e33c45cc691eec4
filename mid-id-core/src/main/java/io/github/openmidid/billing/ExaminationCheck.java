package io.github.openmidid.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.internal.OperatorName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The check of one examination. */
final class ExaminationCheck {
  private static final String NOT_IN_EXAMINATION = "examination";
  private static final String NOT_IN_REGISTER = "register";
  private static final String NOT_COMPARABLE = "notComparable";
  private static final String NOT_READ_SINCE = "notReadSince";
  private static final String NOT_IN_EXTENT = "extent";
  private static final String CONTRADICTION = "contradiction";

  private final Examination<?> examination;
  private final BillingDirectory directory;
  private final Set<BillingReason> notCompared;
  private final TextReader texts;
  private final ExaminationKind kind;
  private final LocalDate day;
  private final Map<BillingReason, BillingFinding> findings = new EnumMap<>(BillingReason.class);
  private Optional<MidId> device = Optional.empty();

  ExaminationCheck(
      Examination<?> examination,
      BillingDirectory directory,
      Optional<NomenclatureTable> codes,
      Set<BillingReason> notCompared,
      TextReader texts) {
    this.examination = examination;
    this.directory = directory;
    this.notCompared = notCompared;
    this.texts = texts;
    kind = ExaminationKind.of(examination, codes, texts);
    day = examination.day();
  }

  /** Performs all checks; the devices are those mentioned in examinations with the same number. */
  void perform(Set<MidId> mentioned) {
    String number = examination.billingNumber().orElse("");
    if (BillingNumberForm.of(number).isEmpty()) {
      checkWithoutNumber();
      return;
    }
    if (kind.notRegistered().isPresent()) {
      if (kind.isRegistered()) {
        cannotTell(BillingReason.NOT_REGISTERED_KIND, CONTRADICTION);
      } else {
        prove(BillingReason.NOT_REGISTERED_KIND, "");
      }
    }
    if (!directory.isReadOn(day)) {
      cannotTell(BillingReason.UNKNOWN_NUMBER, NOT_READ_SINCE);
      return;
    }
    List<NumberHolder> holders = directory.holders(number);
    checkNumber(holders);
    checkMentions(mentioned, holders);
  }

  private void checkNumber(List<NumberHolder> holders) {
    List<NumberHolder> valid = validOnDay(holders);
    Optional<String> cause = valid.isEmpty() ? unprovenCause() : Optional.empty();
    if (cause.isPresent()) {
      cannotTell(BillingReason.UNKNOWN_NUMBER, cause.get());
    } else if (holders.isEmpty()) {
      prove(BillingReason.UNKNOWN_NUMBER, directory.isComplete() ? "" : ".own");
    } else {
      checkHolders(holders, valid);
    }
  }

  private List<NumberHolder> validOnDay(List<NumberHolder> holders) {
    List<NumberHolder> valid = new ArrayList<>(holders.size());
    for (NumberHolder holder : holders) {
      if (holder.period().contains(day)) {
        valid.add(holder);
      }
    }
    return valid;
  }

  /**
   * Returns why a number that no device in the list has on the day may be valid then: the cause in
   * the message. Empty if the list proves that it is not.
   */
  private Optional<String> unprovenCause() {
    if (!directory.isReadAfter(day)) {
      return Optional.of(NOT_READ_SINCE);
    }
    Optional<OperatorName> operator =
        notCompared.contains(BillingReason.OTHER_OPERATOR)
            ? Optional.empty()
            : examination.operator().map(texts::operator);
    return directory.isCovered(operator) ? Optional.empty() : Optional.of(NOT_IN_EXTENT);
  }

  /**
   * Proves that a number was used for several devices, unless the register has it for each of them
   * in succession.
   */
  private void checkMentions(Set<MidId> mentioned, List<NumberHolder> holders) {
    if (mentioned.size() < 2 || devices(holders).containsAll(mentioned)) {
      return;
    }
    if (mentioned.stream().allMatch(directory::hasNumbersOf)) {
      prove(BillingReason.NUMBER_ON_SEVERAL_DEVICES, ".examinations", list(mentioned.stream()));
    } else {
      cannotTell(BillingReason.NUMBER_ON_SEVERAL_DEVICES, "devices");
    }
  }

  private void checkWithoutNumber() {
    if (kind.notRegistered().isPresent()) {
      cannotTell(
          BillingReason.NOT_REGISTERED_KIND,
          kind.isRegistered() ? CONTRADICTION : "noNumberNeeded");
    } else if (kind.isRegistered()) {
      prove(BillingReason.NO_NUMBER, "");
    } else {
      cannotTell(BillingReason.NO_NUMBER, kind.missing());
    }
  }

  private void checkHolders(List<NumberHolder> holders, List<NumberHolder> valid) {
    List<NumberHolder> relevant = valid.isEmpty() ? holders : valid;
    Set<MidId> devices = devices(relevant);
    if (isAmbiguous(holders)) {
      cannotTell(BillingReason.NUMBER_ON_SEVERAL_DEVICES, "zeros");
    } else if (devices.size() > 1 && !valid.isEmpty()) {
      prove(BillingReason.NUMBER_ON_SEVERAL_DEVICES, "", list(devices.stream()));
    }
    if (valid.isEmpty()) {
      checkInvalidDay(holders);
    }
    if (devices.size() == 1) {
      checkDevice(relevant.get(0).timeline());
    }
  }

  /** Returns whether numbers of several devices differ in their leading zeros only. */
  private static boolean isAmbiguous(List<NumberHolder> holders) {
    return holders.size() > 1
        && devices(holders).size() > 1
        && holders.stream().map(holder -> holder.period().number()).distinct().count() > 1;
  }

  private static Set<MidId> devices(List<NumberHolder> holders) {
    if (holders.size() == 1) {
      return Set.of(holders.get(0).timeline().midId());
    }
    Set<MidId> devices = new TreeSet<>();
    for (NumberHolder holder : holders) {
      devices.add(holder.timeline().midId());
    }
    return devices;
  }

  private void checkInvalidDay(List<NumberHolder> holders) {
    Optional<LocalDate> end =
        holders.stream()
            .flatMap(holder -> holder.period().validUntil().stream())
            .filter(last -> last.isBefore(day))
            .max(Comparator.naturalOrder());
    if (end.isPresent()) {
      prove(BillingReason.AFTER_END, "", end.get().toString(), day.toString());
    } else {
      LocalDate first =
          holders.stream()
              .map(holder -> holder.period().validFrom())
              .min(Comparator.naturalOrder())
              .orElseThrow();
      prove(BillingReason.BEFORE_NUMBER, "", first.toString(), day.toString());
    }
  }

  private void checkDevice(DeviceTimeline timeline) {
    device = Optional.of(timeline.midId());
    checkNamedDevice(timeline);
    if (!notCompared.contains(BillingReason.OTHER_OPERATOR)) {
      checkOperator(timeline);
    }
    checkLink(timeline);
    checkService(timeline);
    checkUse(timeline);
    if (!notCompared.contains(BillingReason.MODALITY) && kind.notRegistered().isEmpty()) {
      checkModality(timeline);
    }
    if (!notCompared.contains(BillingReason.SITE)) {
      checkSite(timeline);
    }
  }

  private void checkNamedDevice(DeviceTimeline timeline) {
    if (examination.midId().isEmpty()) {
      return;
    }
    Optional<MidId> named = MidId.tryParse(examination.midId().get());
    if (named.isEmpty()) {
      cannotTell(BillingReason.NUMBER_ON_SEVERAL_DEVICES, "midId");
    } else if (!named.get().equals(timeline.midId())) {
      prove(
          BillingReason.NUMBER_ON_SEVERAL_DEVICES,
          ".named",
          timeline.midId().toString(),
          named.get().toString());
    }
  }

  private void checkOperator(DeviceTimeline timeline) {
    if (examination.operator().isEmpty()) {
      cannotTell(BillingReason.OTHER_OPERATOR, NOT_IN_EXAMINATION);
      return;
    }
    if (timeline.operator().isEmpty()) {
      cannotTell(BillingReason.OTHER_OPERATOR, NOT_IN_REGISTER);
      return;
    }
    OperatorIdentity stated = new OperatorIdentity(texts.operator(examination.operator().get()));
    OperatorIdentity registered = new OperatorIdentity(texts.operator(timeline.operator().get()));
    if (stated.isSame(registered)) {
      return;
    }
    if (stated.isOther(registered)) {
      prove(
          BillingReason.OTHER_OPERATOR,
          "",
          timeline.operator().get(),
          examination.operator().get());
    } else {
      cannotTell(BillingReason.OTHER_OPERATOR, NOT_COMPARABLE);
    }
  }

  private void checkLink(DeviceTimeline timeline) {
    if (timeline.isUnlinked()) {
      proveByState(BillingReason.NOT_LINKED);
    } else if (timeline.linkedOn().isEmpty()) {
      cannotTell(BillingReason.NOT_LINKED, NOT_IN_REGISTER);
    } else if (day.isBefore(timeline.linkedOn().get())) {
      prove(
          BillingReason.NOT_LINKED, ".later", timeline.linkedOn().get().toString(), day.toString());
    }
  }

  private void checkService(DeviceTimeline timeline) {
    if (timeline.inServiceSince().filter(day::isBefore).isPresent()) {
      prove(
          BillingReason.NOT_IN_SERVICE,
          "",
          timeline.inServiceSince().get().toString(),
          day.toString());
    }
    if (timeline.lastDayOfUse().filter(day::isAfter).isPresent()) {
      prove(
          BillingReason.AFTER_END,
          ".device",
          timeline.lastDayOfUse().get().toString(),
          day.toString());
    }
  }

  private void checkUse(DeviceTimeline timeline) {
    Optional<DeviceUse> use = timeline.useOn(day);
    if (use.isEmpty()) {
      cannotTell(BillingReason.SCIENTIFIC_DEVICE, NOT_IN_REGISTER);
    } else if (use.get() == DeviceUse.SCIENTIFIC) {
      proveByState(BillingReason.SCIENTIFIC_DEVICE, day.toString());
    }
  }

  private void checkModality(DeviceTimeline timeline) {
    Optional<Modality> modality = timeline.modality();
    if (modality.isEmpty()) {
      cannotTell(BillingReason.MODALITY, NOT_IN_REGISTER);
    } else if (!kind.fits(modality.get())) {
      prove(
          BillingFinding.proven(
              BillingReason.MODALITY,
              "",
              locale -> new String[] {modality.get().display(locale), kind.display(locale)}));
    } else if (!kind.isRegistered() || kind.isCodeUnlisted() || kind.isTextUnreadable()) {
      cannotTell(BillingReason.MODALITY, kind.missing());
    }
  }

  private void checkSite(DeviceTimeline timeline) {
    if (examination.site().isEmpty()) {
      cannotTell(BillingReason.SITE, NOT_IN_EXAMINATION);
      return;
    }
    List<String> sites = new ArrayList<>(2);
    timeline.campusOn(day).ifPresent(sites::add);
    timeline.siteNumberOn(day).ifPresent(sites::add);
    if (sites.isEmpty()) {
      cannotTell(BillingReason.SITE, NOT_IN_REGISTER);
      return;
    }
    SiteName stated = texts.site(examination.site().get());
    for (String site : sites) {
      if (texts.site(site).isSame(stated)) {
        return;
      }
    }
    Optional<String> other =
        sites.stream().filter(site -> texts.site(site).isOther(stated)).findFirst();
    if (other.isEmpty() || isOperatorOnly(stated, timeline)) {
      cannotTell(BillingReason.SITE, NOT_COMPARABLE);
    } else {
      proveByState(BillingReason.SITE, other.get(), examination.site().get());
    }
  }

  /** Returns whether a text for the site is the name of the operator, without a site. */
  private boolean isOperatorOnly(SiteName site, DeviceTimeline timeline) {
    return timeline
        .operator()
        .filter(operator -> texts.operator(operator).words().equals(site.place().words()))
        .isPresent();
  }

  /** Proves a reason by a state that may still have changed on the day, after the reading. */
  private void proveByState(BillingReason reason, String... arguments) {
    if (directory.isReadAfter(day)) {
      prove(reason, "", arguments);
    } else {
      cannotTell(reason, NOT_READ_SINCE);
    }
  }

  private void prove(BillingReason reason, String variant, String... arguments) {
    prove(BillingFinding.proven(reason, variant, arguments));
  }

  private void prove(BillingFinding finding) {
    findings.merge(finding.reason(), finding, (before, now) -> before.proven() ? before : now);
  }

  private void cannotTell(BillingReason reason, String cause) {
    findings.putIfAbsent(reason, BillingFinding.unproven(reason, cause));
  }

  private static String list(Stream<MidId> midIds) {
    return midIds.sorted().map(MidId::toString).collect(Collectors.joining(", "));
  }

  BillingOutcome outcome() {
    if (findings.isEmpty()) {
      return BillingOutcome.BILLABLE_ON_DAY;
    }
    return findings.values().stream().anyMatch(BillingFinding::proven)
        ? BillingOutcome.NOT_BILLABLE
        : BillingOutcome.CANNOT_TELL;
  }

  Optional<MidId> device() {
    return device;
  }

  List<BillingFinding> findings() {
    return List.copyOf(findings.values());
  }
}
