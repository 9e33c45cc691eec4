package io.github.openmidid.client.internal.call;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Trace ids: random UUIDs that nobody needs to be unable to guess. A start of full strength keeps
 * those of two clients apart; from there on a generator does that no two threads wait for.
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
