package io.github.openmidid.examples.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.cadastre.DeviceUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Made-up devices of a register, with their billing numbers. */
public final class SampleDevices {
  /** The operator of most of the devices. */
  public static final String OPERATOR = "AZ Voorbeeld Gent";

  public static final String OTHER_OPERATOR = "CHU Modèle Liège";
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 15);
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  /** A CT with the number 100001, valid from {@link #FIRST_DAY} on. */
  public static final MidId CT = MidId.of("MID-1234-5678-89");

  private static final MidId MRI = MidId.of("MID-9956-7396-98");
  private static final MidId ENDED = MidId.of("MID-9912-3456-11");
  private static final MidId SCIENTIFIC = midId(2);
  private static final MidId OTHER = midId(3);
  private static final MidId FIRST_OF_TWO = midId(4);
  private static final MidId SECOND_OF_TWO = midId(5);

  private SampleDevices() {}

  static MidId midId(int number) {
    for (int check = 0; check < 100; check++) {
      String text = "MID-1000-%04d-%02d".formatted(number, check);
      if (MidId.isCanonical(text)) {
        return MidId.of(text);
      }
    }
    throw new IllegalStateException("no check digits fit");
  }

  /** Returns the timelines. */
  public static List<DeviceTimeline> timelines() {
    return List.of(
        device(CT, Modality.CT).billingNumber("100001", FIRST_DAY).build(),
        device(MRI, Modality.MRI).billingNumber("100002", FIRST_DAY).build(),
        device(ENDED, Modality.CT)
            .billingNumber(new BillingPeriod("100003", FIRST_DAY, Optional.of(LAST_DAY)))
            .build(),
        device(SCIENTIFIC, Modality.MRI)
            .use(DeviceUse.SCIENTIFIC, LocalDate.of(2026, 1, 1))
            .billingNumber("100004", FIRST_DAY)
            .build(),
        device(OTHER, Modality.CT)
            .operator(OTHER_OPERATOR)
            .billingNumber("200001", FIRST_DAY)
            .build(),
        device(FIRST_OF_TWO, Modality.CT).billingNumber("100009", FIRST_DAY).build(),
        device(SECOND_OF_TWO, Modality.CT).billingNumber("100009", FIRST_DAY).build());
  }

  static DeviceTimeline.Builder device(MidId midId, Modality modality) {
    return DeviceTimeline.builder(midId)
        .modality(modality)
        .operator(OPERATOR)
        .linkedOn(LocalDate.of(2024, 2, 1))
        .inServiceSince(LocalDate.of(2024, 3, 1))
        .use(DeviceUse.CLINICAL)
        .campus("Noord");
  }

  /** Returns a directory of all devices of the register. */
  public static BillingDirectory directory() {
    return BillingDirectory.complete(timelines());
  }
}
