package io.github.openmidid.examples.his.billing;

import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingCheck;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.BillingFinding;
import io.github.openmidid.billing.BillingOutcome;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.billing.BillingResult;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.billing.Examination;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Divides all days of a device into spans, by the check of examinations: on the days between two
 * changes of its timeline, each examination has the same result.
 */
final class BillingSpans {
  private final DeviceTimeline timeline;
  private final BillingCheck check;
  private final List<BillingSpan> spans = new ArrayList<>();

  private BillingSpans(DeviceTimeline timeline) {
    this.timeline = timeline;
    // An examination on this device has its operator, its modality and its site.
    check =
        BillingCheck.of(BillingDirectory.complete(List.of(timeline)))
            .without(BillingReason.OTHER_OPERATOR, BillingReason.MODALITY, BillingReason.SITE);
  }

  /**
   * Returns the spans in order. Those of a device with several numbers at the same time overlap.
   *
   * @param today the day of the only span of a device without changes
   */
  static List<BillingSpan> of(DeviceTimeline timeline, LocalDate today) {
    List<LocalDate> changes = timeline.changeDays();
    BillingSpans result = new BillingSpans(timeline);
    if (changes.isEmpty()) {
      result.add(null, null, today);
      return result.spans;
    }
    LocalDate last = changes.get(0).minusDays(1);
    result.add(null, last, last);
    for (int i = 0; i < changes.size(); i++) {
      boolean isLast = i == changes.size() - 1;
      LocalDate first = changes.get(i);
      result.add(first, isLast ? null : changes.get(i + 1).minusDays(1), first);
    }
    return result.spans;
  }

  private void add(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate day) {
    List<Optional<BillingPeriod>> periods = periods(day);
    for (Optional<BillingPeriod> period : periods) {
      BillingSpan next = span(from, until, day, period);
      for (int i = 0; i < spans.size(); i++) {
        if (spans.get(i).isContinuedBy(next)) {
          next = spans.remove(i).until(until);
          break;
        }
      }
      spans.add(next);
    }
  }

  /** Returns the numbers of a day; without any, the last one before, or the first one after it. */
  private List<Optional<BillingPeriod>> periods(LocalDate day) {
    List<BillingPeriod> all = timeline.billingPeriods();
    List<BillingPeriod> valid = all.stream().filter(period -> period.contains(day)).toList();
    if (!valid.isEmpty()) {
      return valid.stream().map(Optional::of).toList();
    }
    Optional<BillingPeriod> before =
        all.stream()
            .filter(period -> period.validUntil().filter(day::isAfter).isPresent())
            .max(Comparator.comparing(period -> period.validUntil().orElseThrow()));
    Optional<BillingPeriod> after =
        all.stream().min(Comparator.comparing(BillingPeriod::validFrom));
    return List.of(before.or(() -> after));
  }

  private BillingSpan span(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      LocalDate day,
      Optional<BillingPeriod> period) {
    String number = period.map(BillingPeriod::number).orElse(null);
    BillingResult<String> result =
        check.check(
            Examination.builder("", day)
                .billingNumber(number)
                .modality(timeline.modality().map(Modality::display).orElse(null))
                .build());
    boolean isProven = result.outcome() == BillingOutcome.NOT_BILLABLE;
    List<String> reasons =
        result.findings().stream()
            .filter(finding -> finding.proven() == isProven)
            .map(finding -> reason(finding, day))
            .toList();
    return new BillingSpan(from, until, number, result.outcome(), reasons);
  }

  private String reason(BillingFinding finding, LocalDate day) {
    String code = finding.reason().code();
    if (!finding.proven()) {
      return code + ".unproven";
    }
    boolean isOfDevice =
        finding.reason() == BillingReason.AFTER_END
            && timeline.lastDayOfUse().filter(day::isAfter).isPresent();
    return isOfDevice ? code + ".device" : code;
  }
}
