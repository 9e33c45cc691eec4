package io.github.openmidid.examples.billing.record;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of records of a file that were read and passed over.
 *
 * @param records the number of records of the type that is checked
 * @param others the number of records of each other type
 * @param wrongLengths the number of records of another length
 */
public record InvoiceFileReport(long records, Map<String, Long> others, long wrongLengths) {
  /** Copies the map. */
  public InvoiceFileReport {
    others = Collections.unmodifiableMap(new TreeMap<>(others));
  }
}
