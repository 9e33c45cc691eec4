package io.github.openmidid.client.internal.call;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A generator of trace ids: random UUIDs that need not be unpredictable. A cryptographically random
 * seed distinguishes clients; the ids are then derived from {@link ThreadLocalRandom}, without
 * contention between threads.
 */
final class TraceIdGenerator {
  private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final UUID start = UUID.randomUUID();

  String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = start.getMostSignificantBits() ^ random.nextLong();
    long low = start.getLeastSignificantBits() ^ random.nextLong();
    return new UUID((high & VERSION_MASK) | VERSION_4, (low & VARIANT_MASK) | VARIANT).toString();
  }
}
