package io.github.openmidid.examples.billing.record;

import io.github.openmidid.examples.commandline.text.CommandException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the beginning of a file shows.
 *
 * @param isInvoice whether it has records, and not a table
 * @param usesCheckDigits whether most of its records keep the rule of the check digits, so that it
 *     can be applied to all of them
 */
public record InvoiceFileSample(boolean isInvoice, boolean usesCheckDigits) {
  private static final int RECORDS = 1000;
  private static final int LINES = 50;

  /** How much the length of a damaged record may differ: a tenth. */
  private static final int TOLERANCE = 10;

  private static final int BEGINNING = 20;

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

  private static boolean isRecord(RecordBuffer buffer, RecordLayout layout) {
    long difference = Math.abs(buffer.length() - layout.length());
    if (!buffer.isWhole() || difference * TOLERANCE > layout.length()) {
      return false;
    }
    for (int i = 0; i < Math.min(BEGINNING, buffer.length()); i++) {
      byte b = buffer.bytes()[buffer.from() + i];
      boolean isRecord = b == ' ' || (b >= '0' && b <= '9') || Character.isLetter((char) (b & 0x7F));
      if (!isRecord || b < 0) {
        return false;
      }
    }
    return true;
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
