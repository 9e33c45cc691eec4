package io.github.openmidid.examples.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.DeviceTimeline;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up devices of a whole country, and nomenclature codes for each type of device. */
public final class ManyDevices {
  private static final int DEVICES = 1400;
  private static final int CODES = 402;
  private static final int FIRST_CODE = 990_000;
  private static final int FIRST_NUMBER = 300_000;
  private static final List<Modality> MODALITIES = List.of(Modality.values());

  private ManyDevices() {}

  /** Returns a directory of all devices of the register. */
  public static BillingDirectory directory() {
    return BillingDirectory.complete(
        IntStream.range(0, DEVICES).mapToObj(ManyDevices::timeline).toList());
  }

  private static DeviceTimeline timeline(int device) {
    MidId midId = SampleDevices.midId(10 + device);
    return SampleDevices.device(midId, MODALITIES.get(device % MODALITIES.size()))
        .billingNumber(number(device), SampleDevices.FIRST_DAY)
        .build();
  }

  private static String number(int device) {
    return String.valueOf(FIRST_NUMBER + device);
  }

  /** Returns a list of codes with the type of device of each. */
  public static String codes() {
    return IntStream.range(0, CODES)
        .mapToObj(i -> code(i) + ";" + MODALITIES.get(i % MODALITIES.size()).display() + "\n")
        .collect(Collectors.joining("", "Nomenclatuurcode;Modaliteit\n", ""));
  }

  private static String code(int index) {
    return String.valueOf(FIRST_CODE + index);
  }

  /** A code, and the number of a device of its type. */
  public record Pair(String code, String number) {}

  /** Returns a random code and device. */
  public static Pair next(Random random) {
    int code = random.nextInt(CODES);
    int type = code % MODALITIES.size();
    int ofType = (DEVICES - type + MODALITIES.size() - 1) / MODALITIES.size();
    int device = random.nextInt(ofType) * MODALITIES.size() + type;
    return new Pair(code(code), number(device));
  }
}
