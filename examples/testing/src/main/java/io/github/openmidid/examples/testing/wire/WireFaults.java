package io.github.openmidid.examples.testing.wire;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The faults of a byte stream. */
public enum WireFaults implements WireFault {
  /** Closes the connection before the last byte. */
  CUT {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      return new StepSequence().write(bytes, 0, random.nextInt(bytes.length)).close();
    }
  },
  /** Resets the connection before the last byte. */
  RESET {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      return new StepSequence().write(bytes, 0, random.nextInt(bytes.length)).reset();
    }
  },
  /** Sends the beginning, and the rest only after the round. */
  STALL {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      int cut = random.nextInt(bytes.length);
      StepSequence steps = new StepSequence().write(bytes, 0, cut).stall();
      return random.nextBoolean() ? steps.close() : steps.write(bytes, cut, bytes.length);
    }
  },
  /** Sends everything, in up to 30 pieces with pauses. */
  DRIP {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      int pieces = Math.min(bytes.length, random.nextInt(2, 31));
      StepSequence steps = new StepSequence();
      for (int i = 0; i < pieces; i++) {
        int from = (int) ((long) bytes.length * i / pieces);
        int to = (int) ((long) bytes.length * (i + 1) / pieces);
        steps.write(bytes, from, to).pause(random.nextInt(1, 4));
      }
      return steps;
    }
  },
  /**
   * Flips one bit, but none of the version in the header of a TLS record, which receivers ignore
   * (RFC 8446, 5.1).
   */
  BIT_FLIP {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      byte[] flipped = bytes.clone();
      int index = random.nextInt(bytes.length);
      while (TlsRecordHeader.isVersion(bytes, index)) {
        index = random.nextInt(bytes.length);
      }
      flipped[index] ^= (byte) (1 << random.nextInt(8));
      return new StepSequence().write(flipped);
    }
  },
  /** Overwrites up to 40 bytes with zeros. */
  ZEROED {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      byte[] zeroed = bytes.clone();
      int from = random.nextInt(bytes.length);
      Arrays.fill(zeroed, from, Math.min(bytes.length, from + random.nextInt(1, 41)), (byte) 0);
      return new StepSequence().write(zeroed);
    }
  },
  /** Leaves a segment out. */
  SEGMENT_LOST {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      int[] at = cuts(bytes, random);
      return new StepSequence().write(bytes, 0, at[0]).write(bytes, at[1], bytes.length);
    }
  },
  /** Sends a segment twice. */
  SEGMENT_REPEATED {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      int[] at = cuts(bytes, random);
      return new StepSequence()
          .write(bytes, 0, at[1])
          .flush()
          .write(bytes, at[0], at[1])
          .write(bytes, at[1], bytes.length);
    }
  },
  /** Sends two neighbouring segments in the wrong order. */
  SEGMENTS_SWAPPED {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      int[] at = cuts(bytes, random);
      int middle = (at[0] + at[1] + 1) / 2;
      return new StepSequence()
          .write(bytes, 0, at[0])
          .write(bytes, middle, at[1])
          .write(bytes, at[0], middle)
          .write(bytes, at[1], bytes.length);
    }
  },
  /** Sends all bytes twice. */
  ALL_REPEATED {
    @Override
    StepSequence steps(byte[] bytes, SplittableRandom random) {
      StepSequence steps = new StepSequence().write(bytes);
      if (random.nextBoolean()) {
        steps.pause(random.nextInt(20));
      }
      return steps.write(bytes);
    }
  };

  abstract StepSequence steps(byte[] bytes, SplittableRandom random);

  @Override
  public List<Step> apply(byte[] bytes, SplittableRandom random) {
    return steps(bytes, random).list();
  }

  /** Returns two places in their order, with at least one byte between them. */
  private static int[] cuts(byte[] bytes, SplittableRandom random) {
    int from = random.nextInt(bytes.length);
    int to = from + 1 + random.nextInt(bytes.length - from);
    return new int[] {from, to};
  }
}
