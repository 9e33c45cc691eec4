package io.github.openmidid.examples.billing.report;

import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.record.InvoiceFileReport;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers of lines of a file that were read, and the content that was not read or not compared.
 * It holds no text of a cell.
 *
 * @param name the name of the file
 * @param lines the number of lines or records that were checked
 * @param invoice the numbers of records of an electronic invoice; empty for a table
 * @param checkDigits the use of the check digits of its records
 * @param notCompared the reasons that were not compared, because its lines do not state them
 * @param noNumberNeeded the number of lines without number that need none
 * @param unread the rows with the first data that was not read
 * @param unreadPlaces the number of places with data that was not read
 * @param remarks the kinds of content beside examinations in a table, each with its number
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
    Map<TableRemark, Integer> remarks) {

  /** The use of the check digits of records. */
  public enum CheckDigits {
    /** The file is a table, or has no records. */
    NONE("none"),
    /** The check digits were verified. */
    CHECKED("checked"),
    /** The check digits of most records do not match, so they were not verified. */
    OTHER_RULE("otherRule"),
    /** The layout has no check digits. */
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
    remarks = Collections.unmodifiableMap(new TreeMap<>(remarks));
  }

  /** Returns whether all data of the file was read. */
  boolean isComplete() {
    return lines > 0
        && unreadPlaces == 0
        && remarks.keySet().stream().allMatch(TableRemark::isUsual);
  }

  /** Returns whether the operator that bills the lines of the file is known. */
  public boolean statesOperator() {
    return !notCompared.contains(BillingReason.OTHER_OPERATOR);
  }
}
