package io.github.openmidid.examples.billing.record;

import java.nio.charset.StandardCharsets;

/**
 * A record in the read buffer, whose number of the patient has been overwritten. It is valid until
 * the next one is read. Not thread-safe.
 */
public final class InvoiceRecord {
  private final RecordLayout layout;
  private final byte[] buffer;
  private int start;
  private boolean hasCheckDigits;

  InvoiceRecord(RecordLayout layout, byte[] buffer) {
    this.layout = layout;
    this.buffer = buffer;
  }

  /** Moves to a record of the buffer, and overwrites the number of its patient. */
  void moveTo(int from) {
    start = from;
    int sum = 0;
    for (RecordZone patient : layout.patients()) {
      sum += RecordCheckDigits.sum(buffer, index(patient), index(patient) + patient.length());
      for (int i = 0; i < patient.length(); i++) {
        buffer[index(patient) + i] = '0'; // has the value 0 in the sum of the check digits
      }
    }
    hasCheckDigits =
        layout.checkDigits().isPresent()
            && digits(layout.checkDigits().get())
                == RecordCheckDigits.of(
                    sum + RecordCheckDigits.sum(buffer, start, index(layout.checkDigits().get())));
  }

  private int index(RecordZone zone) {
    return start + zone.first() - 1;
  }

  /** Returns whether the check digits match the other characters of the record. */
  public boolean hasCheckDigits() {
    return hasCheckDigits;
  }

  /** Returns the number in a zone; -1 if it has anything but digits. */
  public long digits(RecordZone zone) {
    long number = 0;
    int from = index(zone);
    for (int i = from; i < from + zone.length(); i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Returns the text in a zone. */
  public String text(RecordZone zone) {
    return new String(buffer, index(zone), zone.length(), StandardCharsets.ISO_8859_1);
  }
}
