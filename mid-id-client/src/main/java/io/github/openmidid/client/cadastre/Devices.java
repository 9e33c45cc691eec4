package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The cadastre, the national register of devices: report a device, and afterwards only what
 * changes. Every operation can fail with a {@link MidIdClientException}.
 */
public interface Devices {

  /**
   * Reports a device to the cadastre; the same as {@link #report(UUID, DeviceReport)} with a new
   * reference, which a failure {@linkplain MidIdClientException#requestReference carries}.
   *
   * @throws IllegalStateException within {@link MidIdClient#async}, where the reference is to be
   *     chosen outside
   */
  default CadastreDevice report(DeviceReport report) {
    return report(UUID.randomUUID(), report);
  }

  /**
   * Reports a device to the cadastre. A late report is accepted and answered with a {@linkplain
   * CadastreDevice#warnings() warning}. The same report with the same reference may be made again:
   * it gives the device that was recorded the first time.
   *
   * @param requestReference made once, before the first attempt
   * @return the device as it was recorded; after a repetition, as it is now
   * @throws MidIdClientException if no answer came in time, or one that is not understood; whether
   *     the device was recorded is then {@linkplain MidIdClientException#isOutcomeOpen not known},
   *     and the same report with the same reference tells
   * @throws RegisterResponseException if the identifier is not one of the operator for this
   *     modality, is linked, or was reported for another device
   */
  CadastreDevice report(UUID requestReference, DeviceReport report);

  /** Reports what changes of a device that was read before. */
  default CadastreDevice change(CadastreDevice device, DeviceChange change) {
    return change(device.deviceId(), device.version(), change);
  }

  /**
   * Reports only what changes. If the {@linkplain MidIdClientException#isOutcomeOpen outcome is
   * open}, the same change to the same version may be made again: one that was recorded is not
   * recorded twice.
   *
   * @param version that of the device as it was read; another change in between is never
   *     overwritten
   * @return the device as it is then
   * @throws RegisterResponseException 412 if the device has changed since it was read, 404 if the
   *     register says that it does not know it, 409 if the identifier is linked and would change
   */
  CadastreDevice change(String deviceId, String version, DeviceChange change);

  /** A device by the name that the register gave it; empty if it is not known. */
  Optional<CadastreDevice> find(String deviceId);

  /** The device with this identifier, in service or not; empty if none was reported. */
  default Optional<CadastreDevice> find(MidId midId) {
    try (Stream<CadastreDevice> devices = list(DeviceFilter.all().withMidId(midId))) {
      return devices.findFirst();
    }
  }

  /**
   * The devices of one's own organization; asked for page by page as the stream is read, with the
   * time limit of an operation for all that it takes to get to the next one.
   */
  Stream<CadastreDevice> list(DeviceFilter filter);

  /** What became of a device, oldest first; empty if it is not known. */
  Stream<DeviceEvent> history(String deviceId);
}
