package io.github.openmidid.client.cadastre;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.paging.PagedList;
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

  /**
   * Returns the existing devices of the caller, an operator, with the identifiers that were granted
   * to them, in the order of the identifiers: the notice of the FPS Health to the operator
   * (circular on the MID-ID, 2022, section 3). An empty list means that it has no such device. The
   * list can be resumed: {@link PagedList#pages} and {@link PagedList#pagesAfter}.
   *
   * <pre>{@code
   * client.existingDevices().notice().stream()
   *     .forEach(device -> label(device.fancDeviceNumber(), device.midId()));
   * }</pre>
   *
   * <p>Each request can fail with a {@link MidIdClientException}: 400 if the caller is not an
   * operator.
   */
  PagedList<GrantedDevice> notice();

  /**
   * Returns the notice to an operator, for an authority or a recognised institution to which it
   * delegates access to its devices.
   *
   * <p>Each request can fail with a {@link MidIdClientException}: 400 if the register does not know
   * the operator, or the caller may not see its devices.
   *
   * @param operator the operator, as the register names it: 1 to 200 characters; not null
   * @throws IllegalArgumentException if the name is not such a text
   */
  PagedList<GrantedDevice> notice(String operator);
}
