package io.github.openmidid.client.timeline;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.paging.PagedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operations on the timelines of devices: the facts over time that decide whether an examination
 * can be billed. RIZIV/INAMI and the FPS Health see all devices, an operator its own, a recognised
 * institution those of the operators that delegate access to it. Every operation can fail with a
 * {@link MidIdClientException}.
 *
 * <pre>{@code
 * BillingCheck check = BillingCheck.of(client.deviceTimelines().directory());
 * }</pre>
 *
 * <p>A change of a device applies from the day on which it was reported to the register.
 */
public interface DeviceTimelines {

  /**
   * Returns the timeline of the device with this identifier, linked or not; empty if the register
   * does not know it, or if it belongs to an operator whose devices the access token does not see.
   *
   * @param midId the identifier, not null
   */
  Optional<DeviceTimeline> find(MidId midId);

  /**
   * Returns the devices that had a billing number on a day: usually one; none if the register does
   * not know the number, if it was not valid then, or if the access token does not see the device.
   *
   * <pre>{@code
   * client.deviceTimelines().withBillingNumber("000000012345", LocalDate.of(2026, 11, 2));
   * }</pre>
   *
   * @param number the number; the leading zeros of a number of digits are ignored
   * @param day the day in Belgium, in the years 1 to 9999
   * @throws IllegalArgumentException if the number is not a text of 1 to 64 characters with a
   *     letter or a digit and without invisible characters, or the day is of another year
   */
  List<DeviceTimeline> withBillingNumber(String number, LocalDate day);

  /** Lists the timelines that the access token sees. Pages are requested lazily. */
  default Stream<DeviceTimeline> list() {
    return paged().stream();
  }

  /**
   * Returns the timelines that the access token sees as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<DeviceTimeline> paged();

  /**
   * Returns all timelines that the access token sees, as the directory of a billing check. It is
   * {@linkplain BillingDirectory#complete complete} if the register states that the list is
   * complete, {@linkplain BillingDirectory#ofOperators of operators} otherwise, and {@linkplain
   * BillingDirectory#asOf(java.time.Instant) as of} the moment before the first request. The
   * timeout applies to each page.
   *
   * @throws RegisterProtocolException also if the access of the token changes between two pages,
   *     which then cover different devices
   */
  BillingDirectory directory();
}
