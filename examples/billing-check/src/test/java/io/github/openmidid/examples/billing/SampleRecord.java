package io.github.openmidid.examples.billing;

import java.util.Arrays;

/**
 * Writes records of type 52 independently of the code under test, as open-source programs write
 * them.
 */
public final class SampleRecord {
  private static final String VALUES = "0123456789 abcdefghijklmnopqrstuvwxyz";

  private final char[] characters = new char[348];

  private SampleRecord(String type) {
    Arrays.fill(characters, '0');
    put(1, type);
  }

  /** Returns a record of a type, full of zeros. */
  public static SampleRecord ofType(String type) {
    return new SampleRecord(type);
  }

  /** Returns a record of type 52. */
  public static SampleRecord of(int sequence, String code, String date, String number) {
    return new SampleRecord("52")
        .put(3, "%06d".formatted(sequence))
        .put(10, "0".repeat(7 - code.length()) + code)
        .put(17, date)
        .put(120, "0".repeat(12 - number.length()) + number);
  }

  /** Puts a text at a position, from 1. */
  public SampleRecord put(int position, String text) {
    text.getChars(0, text.length(), characters, position - 1);
    return this;
  }

  /** Puts the number of a patient at its position. */
  public SampleRecord patient(String number) {
    return put(36, number);
  }

  /** Returns the record with its check digits. */
  @Override
  public String toString() {
    int sum = 0;
    for (char c : characters) {
      int value = VALUES.indexOf(Character.toLowerCase(c));
      sum += value < 0 ? 37 : value;
    }
    int digits = sum % 97 == 0 ? 97 : sum % 97;
    return new String(characters) + "%02d".formatted(digits);
  }
}
