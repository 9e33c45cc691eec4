package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.paging.PagedList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Operations on the cadastre, the national register of devices: report a device, and later its
 * changes. Every operation can fail with a {@link MidIdClientException}.
 */
public interface Devices {

  /**
   * Reports a device to the cadastre. Equivalent to {@link #report(UUID, DeviceReport)} with a new
   * reference, which the exception of a failure {@linkplain MidIdClientException#requestReference
   * contains}.
   *
   * @throws IllegalStateException within {@link MidIdClient#async}, where the reference must be
   *     created outside
   */
  default CadastreDevice report(DeviceReport report) {
    return report(UUID.randomUUID(), report);
  }

  /**
   * Reports a device to the cadastre. A late report is accepted, with a {@linkplain
   * CadastreDevice#warnings() warning}. Idempotent: repeating the same report with the same
   * reference returns the device that was recorded the first time.
   *
   * @param requestReference the idempotency key, created once before the first attempt; not null
   * @return the device as recorded; after a repetition, its current state
   * @throws MidIdClientException if the operation failed; {@link
   *     MidIdClientException#isOutcomeOpen} returns whether the device may have been recorded, in
   *     which case repeat the same report with the same reference
   * @throws RegisterResponseException if the identifier was not granted to the operator for this
   *     modality, is linked, or was reported for another device
   */
  CadastreDevice report(UUID requestReference, DeviceReport report);

  /**
   * Reports a change of a device. Equivalent to {@link #change(String, String, DeviceChange)} with
   * its id and version.
   */
  default CadastreDevice change(CadastreDevice device, DeviceChange change) {
    return change(device.deviceId(), device.version(), change);
  }

  /**
   * Reports a change of a device. Idempotent: if the {@linkplain MidIdClientException#isOutcomeOpen
   * outcome is open}, repeat the same change with the same version. A change of serial number,
   * make, model, use or a date of a linked device has the {@linkplain CadastreDevice#warnings()
   * warning} {@code changedAfterLink}.
   *
   * @param version the version of the device that was read, so that a concurrent change is never
   *     overwritten
   * @return the device after the change
   * @throws RegisterResponseException 412 if the device has another version, 404 if the register
   *     does not know it, 409 if the identifier is linked and would change
   */
  CadastreDevice change(String deviceId, String version, DeviceChange change);

  /** Returns the device with this id; empty if the register does not know it. */
  Optional<CadastreDevice> find(String deviceId);

  /** Returns the device with this identifier, in service or not; empty if none was reported. */
  default Optional<CadastreDevice> find(MidId midId) {
    try (Stream<CadastreDevice> devices = list(DeviceFilter.all().withMidId(midId))) {
      return devices.findFirst();
    }
  }

  /**
   * Lists the devices of the caller's organization. Pages are requested lazily. The timeout applies
   * to all requests that lead to the next device.
   */
  default Stream<CadastreDevice> list(DeviceFilter filter) {
    return paged(filter).stream();
  }

  /**
   * Returns the devices of the caller's organization as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<CadastreDevice> paged(DeviceFilter filter);

  /** Lists the events of a device, oldest first; empty if the register does not know the device. */
  default Stream<DeviceEvent> history(String deviceId) {
    return pagedHistory(deviceId).stream();
  }

  /**
   * Returns the events of a device, oldest first, as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<DeviceEvent> pagedHistory(String deviceId);
}
