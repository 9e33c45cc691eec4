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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks lines with core's {@link BillingCheck}. What a file states nowhere, and the user neither,
 * is not compared; the summary says so. Not thread-safe.
 *
 * <p>A number that lines name beside several devices is found only if all lines are known. If any
 * line names a device, all lines are therefore checked twice:
 *
 * <pre>{@code
 * LineCheck check = new LineCheck(directory, codes);
 * lines.forEach(line -> check.check(line, notCompared));
 * if (check.isProvisional()) {
 *   LineCheck second = check.withMentions();
 *   lines.forEach(line -> second.check(line, notCompared));
 * }
 * }</pre>
 */
public final class LineCheck {
  private final BillingDirectory directory;
  private final Optional<NomenclatureTable> codes;
  private final DeviceMentions mentions;
  private final boolean isFirst;
  private final DeviceMentions seen = new DeviceMentions();
  private final OutcomeCache outcomes = new OutcomeCache();
  private boolean hasSeen;
  private final Map<Set<BillingReason>, BillingCheck> checks = new HashMap<>();

  /**
   * Creates a check of lines of which none is known.
   *
   * @param codes the list of codes of the user
   */
  public LineCheck(BillingDirectory directory, Optional<NomenclatureTable> codes) {
    this(directory, codes, new DeviceMentions(), true);
  }

  private LineCheck(
      BillingDirectory directory,
      Optional<NomenclatureTable> codes,
      DeviceMentions mentions,
      boolean isFirst) {
    this.directory = directory;
    this.codes = codes;
    this.mentions = mentions;
    this.isFirst = isFirst;
  }

  /** Returns a check that includes the devices mentioned in the lines checked so far. */
  public LineCheck withMentions() {
    return new LineCheck(directory, codes, seen, false);
  }

  /** Returns whether lines named devices, so that outcomes may differ once all lines are known. */
  public boolean isProvisional() {
    return isFirst && hasSeen;
  }

  /**
   * Checks a line.
   *
   * @param notCompared the reasons that are not compared, because its file does not state them
   */
  public LineOutcome check(ExaminationLine line, Set<BillingReason> notCompared) {
    if (line.day().isEmpty()) {
      return LineOutcome.unchecked(LineReason.DATE);
    }
    LocalDate day = line.day().get();
    if (isFirst && !line.midId().isBlank()) {
      seen.add(examination(line, day));
      hasSeen = true;
    }
    return outcomes.get(line, notCompared, () -> compute(line, day, notCompared));
  }

  private LineOutcome compute(ExaminationLine line, LocalDate day, Set<BillingReason> notCompared) {
    BillingResult<Long> result =
        checks
            .computeIfAbsent(notCompared, this::withoutReasons)
            .check(examination(line, day), mentions);
    if (needsNoNumber(line, result)) {
      return LineOutcome.NO_NUMBER_NEEDED;
    }
    boolean isProven = result.outcome() == BillingOutcome.NOT_BILLABLE;
    List<LineReason> reasons = new ArrayList<>();
    for (BillingFinding finding : result.findings()) {
      if (finding.proven() || !isProven) {
        reasons.add(LineReason.of(finding));
      }
    }
    return new LineOutcome(reasons, result.device().map(MidId::toString).orElse(""), true);
  }

  private static Examination<Long> examination(ExaminationLine line, LocalDate day) {
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

  /**
   * Returns whether a line without number is an examination on none of the six types, which needs
   * none. One of which text and code contradict each other may need one.
   */
  private boolean needsNoNumber(ExaminationLine line, BillingResult<?> result) {
    List<BillingFinding> findings = result.findings();
    return findings.size() == 1
        && findings.get(0).reason() == BillingReason.NOT_REGISTERED_KIND
        && !findings.get(0).proven()
        && result.device().isEmpty()
        && line.billingNumber().chars().noneMatch(LineCheck::isSignificant)
        && Modality.tryParse(line.modality()).isEmpty()
        && codes.stream().allMatch(table -> table.modalities(line.nomenclatureCode()).isEmpty());
  }

  private static boolean isSignificant(int c) {
    return c != '0' && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
  }
}
