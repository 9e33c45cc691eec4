package io.github.openmidid.client.cadastre;

import io.github.openmidid.client.MidIdClientException;
import java.util.List;

/** The devices that the cadastre knew before 1 October 2022. */
public interface ExistingDevices {
  /** As many as the contract allows in one request. */
  int MAX_ROWS = 1000;

  /**
   * Grants an identifier to each device and links it, as the FPS Health; once for each. If the
   * {@linkplain MidIdClientException#isOutcomeOpen outcome is open}, give the same devices again:
   * those that were done are answered {@code grantedBefore} with the identifier that they have.
   *
   * @param devices 1 to {@link #MAX_ROWS}
   * @return an answer for each, in their order
   * @throws IllegalArgumentException if they are none or too many
   * @throws MidIdClientException if the request as a whole failed
   */
  List<ExistingDeviceResult> grant(List<ExistingDevice> devices);
}
