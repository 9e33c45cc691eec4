package io.github.openmidid.examples.billing.check;

import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.record.CompactDay;
import io.github.openmidid.examples.billing.record.InvoiceRecord;
import io.github.openmidid.examples.billing.record.RecordLayout;
import java.util.Set;

/** Checks the records of electronic invoices. */
public final class InvoiceCheck {
  private final RecordLayout layout;
  private final LineCheck check;
  private final Set<BillingReason> notCompared;
  private final String operator;
  private final String site;

  /**
   * Creates a check of the records of a file.
   *
   * @param operator the operator that the file belongs to; empty if not stated
   * @param site the site where its examinations were performed; empty if not stated
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
