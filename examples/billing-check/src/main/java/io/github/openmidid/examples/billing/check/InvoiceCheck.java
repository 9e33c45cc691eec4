package io.github.openmidid.examples.billing.check;

import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.record.CompactDay;
import io.github.openmidid.examples.billing.record.InvoiceRecord;
import io.github.openmidid.examples.billing.record.RecordLayout;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the records of electronic invoices. Many have the same number, code and day, so outcomes
 * are remembered: in a table of fixed size, in which a later one replaces an earlier one.
 */
public final class InvoiceCheck {
  private static final int SLOTS = 1 << 14;
  private static final int DAY_BITS = 27; // 99,991,231
  private static final long MAX_CODE = 1L << 36;

  private final RecordLayout layout;
  private final LineCheck check;
  private final Set<BillingReason> notCompared;
  private final String operator;
  private final String site;
  private final long[] numbers = new long[SLOTS];
  private final long[] codesAndDays = new long[SLOTS];
  private final @Nullable LineOutcome[] outcomes = new @Nullable LineOutcome[SLOTS];

  /**
   * Creates a check of the records of a file.
   *
   * @param operator whose file it is; empty if the user does not say
   * @param site where its examinations were performed; empty if the user does not say
   */
  public InvoiceCheck(
      RecordLayout layout,
      LineCheck check,
      Set<BillingReason> notCompared,
      String operator,
      String site) {
    this.layout = layout;
    this.check = check;
    this.notCompared = notCompared;
    this.operator = operator;
    this.site = site;
  }

  /** Checks a record. */
  public LineOutcome check(long line, InvoiceRecord record) {
    long number = record.digits(layout.billingNumber());
    long code = record.digits(layout.nomenclatureCode());
    long day = record.digits(layout.date());
    if (number < 0 || code < 0 || code >= MAX_CODE || day < 0) {
      return compute(line, record);
    }
    long codeAndDay = code << DAY_BITS | day;
    int slot = slot(number, codeAndDay);
    LineOutcome known = outcomes[slot];
    if (known != null && numbers[slot] == number && codesAndDays[slot] == codeAndDay) {
      return known;
    }
    LineOutcome outcome = compute(line, record);
    numbers[slot] = number;
    codesAndDays[slot] = codeAndDay;
    outcomes[slot] = outcome;
    return outcome;
  }

  private static int slot(long number, long codeAndDay) {
    long hash = (number * 31 + codeAndDay) * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 50);
  }

  private LineOutcome compute(long line, InvoiceRecord record) {
    return check.check(line(line, record), notCompared);
  }

  /** Returns the texts of a record. */
  public ExaminationLine line(long line, InvoiceRecord record) {
    return new ExaminationLine(
        line,
        record.text(layout.nomenclatureCode()),
        record.text(layout.billingNumber()),
        CompactDay.of(record.digits(layout.date())),
        "",
        "",
        operator,
        site);
  }
}
