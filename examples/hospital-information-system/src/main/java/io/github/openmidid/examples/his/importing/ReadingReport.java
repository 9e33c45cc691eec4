package io.github.openmidid.examples.his.importing;

import java.util.List;

/**
 * A report of the parts of a list that were read and of those that were not, in the user's
 * language.
 *
 * @param tables the columns that were used, table by table
 * @param notes remarks, which are no faults
 * @param unread data that resembles devices and was not read
 */
public record ReadingReport(List<String> tables, List<String> notes, List<String> unread) {

  /** Copies the lists. */
  public ReadingReport {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
    unread = List.copyOf(unread);
  }
}
