package io.github.openmidid.examples.register.registration;

import io.github.openmidid.Modality;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Arrays;
import java.util.List;

/**
 * The response body with the number of identifiers per modality.
 *
 * @param modalities all six, in the order of the decree
 */
public record MidIdOverview(List<ModalityCount> modalities) {

  /** Creates the body from the counts of the store. */
  public static MidIdOverview of(List<StatusCount> counts) {
    return new MidIdOverview(
        Arrays.stream(Modality.values())
            .map(modality -> ModalityCount.of(modality.code(), counts))
            .toList());
  }

  /**
   * The counts of one modality.
   *
   * @param granted the sum of available and linked ones
   */
  public record ModalityCount(String modality, long granted, long available, long linked) {

    private static ModalityCount of(String modality, List<StatusCount> counts) {
      long linked = 0;
      long available = 0;
      for (StatusCount count : counts) {
        if (count.modality().equals(modality)) {
          if (count.status().equals(RegistrationStatus.LINKED.code())) {
            linked += count.count();
          } else {
            available += count.count();
          }
        }
      }
      return new ModalityCount(modality, available + linked, available, linked);
    }
  }
}
