package io.github.openmidid.examples.label;

import io.github.openmidid.MidId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The MID-IDs of the tests. */
public final class SampleIds {
  /** The example of the format. */
  public static final MidId EXAMPLE = MidId.of("MID-9912-3456-11");

  /** Another one. */
  public static final MidId OTHER = MidId.of("MID-1234-5678-89");

  private SampleIds() {}

  /** Returns different MID-IDs of all lengths of serial numbers, the same in every run. */
  public static List<MidId> many(int number) {
    Random random = new Random(2026);
    return Stream.generate(() -> 1 + random.nextInt(99_999_999) / powerOfTen(random.nextInt(4)))
        .map(MidId::ofSerial)
        .distinct()
        .limit(number)
        .toList();
  }

  private static int powerOfTen(int exponent) {
    return (int) Math.pow(10, exponent);
  }
}
