package io.github.openmidid.examples.billing.record;

import io.github.openmidid.examples.messages.CommandException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The kind of a file, detected from its first records.
 *
 * @param isInvoice whether it has records, and not a table
 * @param usesCheckDigits whether the check digits of most of its records match, so that they can be
 *     verified in all of them
 */
public record InvoiceFileSample(boolean isInvoice, boolean usesCheckDigits) {
  private static final int RECORDS = 1000;
  private static final int LINES = 50;

  /** The part of its length by which a damaged record may differ: a tenth. */
  private static final int TOLERANCE = 10;

  private static final String DELIMITERS = ";,|\t";

  /** A name in a record may hold one. */
  private static final int MAX_DELIMITERS = 2;

  /** Reads the beginning of a file. */
  public static InvoiceFileSample of(Path file, RecordLayout layout) throws IOException {
    if (!isInvoice(file, layout)) {
      return new InvoiceFileSample(false, false);
    }
    Counter counter = new Counter();
    try {
      InvoiceFileReader.read(file, layout, counter, RECORDS);
    } catch (CommandException e) {
      throw new IllegalStateException(e); // the counter does not throw it
    }
    return new InvoiceFileSample(
        true, counter.agreeing > 0 && counter.agreeing * 2 >= counter.records);
  }

  private static boolean isInvoice(Path file, RecordLayout layout) throws IOException {
    int lines = 0;
    int records = 0;
    try (RecordBuffer buffer = RecordBuffer.open(file, layout.length())) {
      while (lines < LINES && buffer.next()) {
        lines++;
        records += isRecord(buffer, layout) ? 1 : 0;
      }
    }
    return records * 2 > lines;
  }

  /** Returns whether a line is a record: its length, a type in digits, no delimiters. */
  private static boolean isRecord(RecordBuffer buffer, RecordLayout layout) {
    long difference = Math.abs(buffer.length() - layout.length());
    if (!buffer.isWhole() || difference * TOLERANCE > layout.length()) {
      return false;
    }
    int type = buffer.from() + layout.type().first() - 1;
    for (int i = type; i < type + layout.type().length(); i++) {
      if (buffer.bytes()[i] < '0' || buffer.bytes()[i] > '9') {
        return false;
      }
    }
    int delimiters = 0;
    for (int i = buffer.from(); i < buffer.from() + buffer.length(); i++) {
      delimiters += DELIMITERS.indexOf(buffer.bytes()[i]) >= 0 ? 1 : 0;
    }
    return delimiters <= MAX_DELIMITERS;
  }

  /** Counts the records whose check digits match. */
  private static final class Counter implements InvoiceRecordHandler {
    private int records;
    private int agreeing;

    @Override
    public void record(long line, InvoiceRecord record) {
      records++;
      agreeing += record.hasCheckDigits() ? 1 : 0;
    }

    @Override
    public void wrongLength(long line, long length) {
      // It may have other positions.
    }
  }
}
