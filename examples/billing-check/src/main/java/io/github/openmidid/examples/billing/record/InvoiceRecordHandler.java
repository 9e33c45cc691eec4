package io.github.openmidid.examples.billing.record;

import io.github.openmidid.examples.messages.CommandException;

/** Receives the records of a file, in their order. */
public interface InvoiceRecordHandler {
  /**
   * Handles a record of the type that is checked.
   *
   * @param line its line, from 1; in a file without line breaks its number
   */
  void record(long line, InvoiceRecord record) throws CommandException;

  /** Handles a record of another length, of which nothing was decoded. */
  void wrongLength(long line, long length) throws CommandException;
}
