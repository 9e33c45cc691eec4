package io.github.openmidid.examples.billing.record;

import io.github.openmidid.examples.messages.CommandException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the records of an electronic invoice. The number of the patient is overwritten in the read
 * buffer before anything is decoded; of other types of record, and of records of another length,
 * nothing is decoded but the type.
 *
 * <pre>{@code
 * InvoiceFileReport report = InvoiceFileReader.read(file, RecordLayoutReader.standard(), handler);
 * }</pre>
 */
public final class InvoiceFileReader {
  private static final int MAX_TYPES = 100;
  private static final String FURTHER_TYPES = "…";

  private final RecordLayout layout;
  private final InvoiceRecordHandler handler;
  private final Map<String, Long> others = new TreeMap<>();
  private long records;
  private long wrongLengths;

  private InvoiceFileReader(RecordLayout layout, InvoiceRecordHandler handler) {
    this.layout = layout;
    this.handler = handler;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws CommandException if the handler throws it
   */
  public static InvoiceFileReport read(Path file, RecordLayout layout, InvoiceRecordHandler handler)
      throws IOException, CommandException {
    return read(file, layout, handler, Long.MAX_VALUE);
  }

  /** Reads the first records of a file. */
  static InvoiceFileReport read(
      Path file, RecordLayout layout, InvoiceRecordHandler handler, long maxRecords)
      throws IOException, CommandException {
    InvoiceFileReader reader = new InvoiceFileReader(layout, handler);
    try (RecordBuffer buffer = RecordBuffer.open(file, layout.length())) {
      InvoiceRecord record = new InvoiceRecord(layout, buffer.bytes());
      while (reader.records < maxRecords && buffer.next()) {
        reader.read(buffer, record);
      }
    }
    return new InvoiceFileReport(reader.records, reader.others, reader.wrongLengths);
  }

  private void read(RecordBuffer buffer, InvoiceRecord record) throws CommandException {
    boolean isType = buffer.isWhole() && isType(buffer.bytes(), buffer.from(), buffer.length());
    if (isType && buffer.length() == layout.length()) {
      record.moveTo(buffer.from());
      records++;
      handler.record(buffer.line(), record);
    } else if (buffer.isWhole() && !isType && isPlausible(buffer)) {
      others.merge(type(buffer), 1L, Long::sum);
    } else {
      wrongLengths++;
      handler.wrongLength(buffer.line(), buffer.length());
    }
  }

  private boolean isType(byte[] bytes, int from, long length) {
    String wanted = layout.typeValue();
    if (length < layout.type().last()) {
      return false;
    }
    int start = from + layout.type().first() - 1;
    for (int i = 0; i < wanted.length(); i++) {
      if (bytes[start + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a record of another type has the length: in bytes, or in UTF-8 characters. */
  private boolean isPlausible(RecordBuffer buffer) {
    if (buffer.length() == layout.length()) {
      return true;
    }
    long characters = 0;
    for (int i = buffer.from(); i < buffer.from() + buffer.length(); i++) {
      characters += (buffer.bytes()[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return characters == layout.length();
  }

  private String type(RecordBuffer buffer) {
    StringBuilder type = new StringBuilder();
    int start = buffer.from() + layout.type().first() - 1;
    for (int i = start; i < start + layout.type().length(); i++) {
      char c = (char) (buffer.bytes()[i] & 0xFF);
      type.append(c < 0x80 && Character.isLetterOrDigit(c) ? c : '?');
    }
    String text = type.toString();
    return others.size() < MAX_TYPES || others.containsKey(text) ? text : FURTHER_TYPES;
  }
}
