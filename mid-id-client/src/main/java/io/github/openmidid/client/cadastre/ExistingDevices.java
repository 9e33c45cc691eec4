package io.github.openmidid.client.cadastre;

import io.github.openmidid.client.MidIdClientException;
import java.util.List;

/** Operations on devices that were in the cadastre before 1 October 2022. */
public interface ExistingDevices {
  /** The maximum number of devices in one request: 1,000. */
  int MAX_ROWS = 1000;

  /**
   * Grants an identifier to each device and links it. Reserved to the FPS Health. Idempotent: if
   * the {@linkplain MidIdClientException#isOutcomeOpen outcome is open}, repeat the call with the
   * same devices; the result of those already granted is {@code grantedBefore}, with their
   * identifier.
   *
   * @param devices 1 to {@link #MAX_ROWS} devices; not null
   * @return one result per device, in the order of the argument
   * @throws IllegalArgumentException if there is no device, or more than {@link #MAX_ROWS}
   * @throws MidIdClientException if the request as a whole failed
   */
  List<ExistingDeviceResult> grant(List<ExistingDevice> devices);
}
