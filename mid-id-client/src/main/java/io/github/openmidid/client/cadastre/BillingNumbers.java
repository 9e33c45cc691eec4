package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Operations on the billing numbers of devices. Every operation can fail with a {@link
 * MidIdClientException}.
 */
public interface BillingNumbers {

  /**
   * Assigns a billing number that is valid from today on, in Belgium. Reserved to RIZIV/INAMI,
   * which decides whether the device meets all requirements and chooses the number. Idempotent:
   * repeat the call if the {@linkplain MidIdClientException#isOutcomeOpen outcome is open}.
   *
   * @throws RegisterResponseException 409 if the identifier is not linked, the device is in
   *     scientific use only or out of service, it has another number, or another device has this
   *     number, regardless of leading zeros; the problem type distinguishes them
   */
  BillingNumber assign(MidId midId, String number);

  /**
   * Assigns a billing number that is valid from a day on; otherwise like {@link #assign(MidId,
   * String)}. A device may have several numbers, one after the other.
   *
   * <pre>{@code
   * client.billingNumbers().end(midId, LocalDate.of(2027, 2, 28));
   * client.billingNumbers().assign(midId, "67890", LocalDate.of(2027, 3, 1));
   * }</pre>
   *
   * @param validFrom the first day, in Belgium
   * @throws RegisterResponseException also 400 if the day is more than ten years ahead, or before
   *     today: a number is never retroactive (FAQ of the FPS Health, question 1)
   */
  BillingNumber assign(MidId midId, String number, LocalDate validFrom);

  /**
   * Sets the last day of the billing number of a device; see {@link #end(MidId, LocalDate,
   * String)}.
   */
  BillingNumber end(MidId midId, LocalDate validUntil);

  /**
   * Sets the last day of the billing number of a device; the day may be in the past. Reserved to
   * RIZIV/INAMI. The number stays in the {@linkplain io.github.openmidid.client.timeline timeline}
   * of the device. Idempotent: repeat the call if the {@linkplain
   * MidIdClientException#isOutcomeOpen outcome is open}.
   *
   * @param validUntil the last day, in Belgium
   * @param reason the reason, for those who see the history of the device: it is the change {@code
   *     reason} of the event {@code billingEnded}; 1 to 200 characters
   * @throws IllegalArgumentException if the reason is not such a text
   * @throws RegisterResponseException 400 if the day is before the first day of the number, 404 if
   *     the device never had one, 409 if the number has another last day
   */
  BillingNumber end(MidId midId, LocalDate validUntil, String reason);

  /**
   * Returns the latest billing number of the device with this identifier, whose first day may be in
   * the future; empty if the device has none, or if the last day of the number has passed.
   */
  Optional<BillingNumber> find(MidId midId);
}
