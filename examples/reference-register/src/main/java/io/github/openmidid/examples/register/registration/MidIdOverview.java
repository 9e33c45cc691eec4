package io.github.openmidid.examples.register.registration;

import io.github.openmidid.Modality;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Arrays;
import java.util.List;

/**
 * How many identifiers there are per modality, as it is answered.
 *
 * @param modalities all six, in the order of the decree
 */
public record MidIdOverview(List<ModalityCount> modalities) {

  /** Out of what the store has counted. */
  public static MidIdOverview of(List<StatusCount> counts) {
    return new MidIdOverview(
        Arrays.stream(Modality.values())
            .map(modality -> ModalityCount.of(modality.code(), counts))
            .toList());
  }

  /**
   * Those of one modality.
   *
   * @param granted linked or not
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
