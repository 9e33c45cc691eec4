package io.github.openmidid.examples.billing.check;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingCheck;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.BillingFinding;
import io.github.openmidid.billing.BillingOutcome;
import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.billing.BillingResult;
import io.github.openmidid.billing.DeviceMentions;
import io.github.openmidid.billing.Examination;
import io.github.openmidid.billing.NomenclatureTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks lines with core's {@link BillingCheck}. What a file states nowhere, and the user neither,
 * is not compared; the summary says so.
 */
public final class LineCheck {
  private final BillingDirectory directory;
  private final Optional<NomenclatureTable> codes;
  private final DeviceMentions mentions;
  private final Map<Set<BillingReason>, BillingCheck> checks = new HashMap<>();

  /**
   * Creates a check.
   *
   * @param codes the list of codes of the user
   * @param mentions the devices that the files name beside each number
   */
  public LineCheck(
      BillingDirectory directory, Optional<NomenclatureTable> codes, DeviceMentions mentions) {
    this.directory = directory;
    this.codes = codes;
    this.mentions = mentions;
  }

  /**
   * Checks a line.
   *
   * @param notCompared what its file does not state
   */
  public LineOutcome check(ExaminationLine line, Set<BillingReason> notCompared) {
    if (line.day().isEmpty()) {
      return LineOutcome.unchecked(LineReason.DATE);
    }
    BillingResult<Long> result =
        checks
            .computeIfAbsent(notCompared, this::withoutReasons)
            .check(examination(line, line.day().get()), mentions);
    if (needsNoNumber(line, result)) {
      return LineOutcome.NO_NUMBER_NEEDED;
    }
    boolean isProven = result.outcome() == BillingOutcome.NOT_BILLABLE;
    List<LineReason> reasons =
        result.findings().stream()
            .filter(finding -> finding.proven() || !isProven)
            .map(LineReason::of)
            .toList();
    return new LineOutcome(reasons, result.device().map(MidId::toString).orElse(""), true);
  }

  /** Returns what core compares of a line. */
  public static Examination<Long> examination(ExaminationLine line, LocalDate day) {
    return Examination.builder(line.line(), day)
        .billingNumber(line.billingNumber())
        .nomenclatureCode(line.nomenclatureCode())
        .midId(line.midId())
        .modality(line.modality())
        .operator(line.operator())
        .site(line.site())
        .build();
  }

  private BillingCheck withoutReasons(Set<BillingReason> notCompared) {
    BillingCheck check =
        BillingCheck.of(directory).without(notCompared.toArray(BillingReason[]::new));
    return codes.map(check::with).orElse(check);
  }

  /** An examination on none of the six types is not expected to have a number, and has none. */
  private static boolean needsNoNumber(ExaminationLine line, BillingResult<?> result) {
    List<BillingFinding> findings = result.findings();
    return findings.size() == 1
        && findings.get(0).reason() == BillingReason.NOT_REGISTERED_KIND
        && !findings.get(0).proven()
        && result.device().isEmpty()
        && line.billingNumber().chars().noneMatch(LineCheck::isSignificant)
        && Modality.tryParse(line.modality()).isEmpty();
  }

  private static boolean isSignificant(int c) {
    return c != '0' && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
  }
}
