package io.github.openmidid.examples.billing.record;

import java.util.Arrays;

/**
 * The check digits of a record: the sum of the values of its other characters, modulo 97; 97 in
 * place of 0. A digit has its own value, a space 10, a letter 11 to 36, any other character 37.
 *
 * <p>Source: two open programs that write such records agree on the rule (taktik, {@code
 * freehealth-connector}, {@code WriterSession.kt}; PieterBlomme, {@code ehealth-pyconnector},
 * {@code input_models.py}). The official document was not read. That is why the rule is applied to
 * a file only if most of its first records keep it.
 */
final class RecordCheckDigits {
  private static final int MODULUS = 97;
  private static final int SPACE = 10;
  private static final int FIRST_LETTER = 11;
  private static final byte OTHER = 37;
  private static final byte[] VALUES = values();

  private RecordCheckDigits() {}

  private static byte[] values() {
    byte[] values = new byte[256];
    Arrays.fill(values, OTHER);
    for (int i = 0; i < 10; i++) {
      values['0' + i] = (byte) i;
    }
    values[' '] = SPACE;
    for (int i = 0; i < 26; i++) {
      values['a' + i] = (byte) (FIRST_LETTER + i);
      values['A' + i] = (byte) (FIRST_LETTER + i);
    }
    return values;
  }

  /** Returns the sum of the values of some bytes. */
  static int sum(byte[] bytes, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += VALUES[bytes[i] & 0xFF];
    }
    return sum;
  }

  /** Returns the check digits for the sum of all other characters: 1 to 97. */
  static int of(int sum) {
    int rest = sum % MODULUS;
    return rest == 0 ? MODULUS : rest;
  }
}
