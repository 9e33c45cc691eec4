package io.github.openmidid.examples.register.registration;

import io.github.openmidid.examples.register.config.SerialPool;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A pseudorandom permutation of the serial numbers of a range: each occurs once, and the order is
 * unpredictable without the seed. The Belgian federal REST security guide forbids identifiers that
 * are sequential or predictable.
 *
 * <p>A balanced Feistel network is a bijection of the numbers with an even number of bits, for any
 * round function. A result outside of the range is encrypted again until it is inside (cycle
 * walking), which makes it a bijection of the range.
 */
final class SerialPermutation {
  private static final String ROUND_FUNCTION = "HmacSHA256";
  private static final int ROUNDS = 8;

  private final SerialPool range;
  private final SecretKeySpec key;
  private final int halfBits;
  private final long halfMask;

  SerialPermutation(SerialPool range, byte[] seed) {
    this.range = range;
    key = new SecretKeySpec(seed, ROUND_FUNCTION);
    int bits = Long.SIZE - Long.numberOfLeadingZeros(range.size() - 1);
    halfBits = Math.max(1, (bits + 1) / 2);
    halfMask = (1L << halfBits) - 1;
  }

  /**
   * Returns the serial number at a position.
   *
   * @param position 0 to the size of the range, exclusive
   */
  long serialAt(long position) {
    if (position < 0 || position >= range.size()) {
      throw new IllegalArgumentException("position out of range: " + position);
    }
    Mac mac = mac();
    long number = position;
    do {
      number = encrypt(mac, number);
    } while (number >= range.size());
    return range.first() + number;
  }

  private long encrypt(Mac mac, long number) {
    long left = number >>> halfBits;
    long right = number & halfMask;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ (mix(mac, round, right) & halfMask);
      left = right;
      right = mixed;
    }
    return left << halfBits | right;
  }

  private static long mix(Mac mac, int round, long half) {
    mac.update((byte) round);
    return ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(half).array()))
        .getLong();
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ROUND_FUNCTION);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ROUND_FUNCTION, e);
    }
  }
}
