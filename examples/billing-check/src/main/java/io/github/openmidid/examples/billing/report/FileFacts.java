package io.github.openmidid.examples.billing.report;

import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.record.InvoiceFileReport;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was read of a file, what was not, and what was therefore not compared. It holds no text of a
 * cell.
 *
 * @param name the name of the file
 * @param lines the number of lines or records that were checked
 * @param invoice what was passed over in an electronic invoice; empty for a table
 * @param checkDigits what was done with the check digits of its records
 * @param notCompared what its lines do not state
 * @param noNumberNeeded the number of lines without number that need none
 * @param unread the rows with the first data that was not read
 * @param unreadPlaces the number of places with data that was not read
 * @param hiddenSheets the number of hidden sheets, which are not read
 */
public record FileFacts(
    String name,
    long lines,
    Optional<InvoiceFileReport> invoice,
    CheckDigits checkDigits,
    Set<BillingReason> notCompared,
    long noNumberNeeded,
    List<Integer> unread,
    int unreadPlaces,
    int hiddenSheets) {

  /** What was done with the check digits of records. */
  public enum CheckDigits {
    /** It is a table. */
    NONE("none"),
    /** They were checked. */
    CHECKED("checked"),
    /** Most records do not keep the rule, so it was not applied. */
    OTHER_RULE("otherRule"),
    /** The layout names none. */
    NOT_IN_LAYOUT("notInLayout");

    private final String code;

    CheckDigits(String code) {
      this.code = code;
    }

    /** Returns the key of the text. */
    public String key() {
      return "checkDigits." + code;
    }
  }

  /** Copies the collections. */
  public FileFacts {
    Set<BillingReason> copy = EnumSet.noneOf(BillingReason.class);
    copy.addAll(notCompared);
    notCompared = Collections.unmodifiableSet(copy);
    unread = List.copyOf(unread);
  }

  /** Returns whether all data of the file was read. */
  boolean isComplete() {
    return lines > 0 && unreadPlaces == 0;
  }
}
