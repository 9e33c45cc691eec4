package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import java.util.Optional;

/**
 * Operations on the billing numbers of devices. Every operation can fail with a {@link
 * MidIdClientException}.
 */
public interface BillingNumbers {

  /**
   * Assigns a billing number to a linked device in clinical use. Reserved to RIZIV/INAMI, which
   * decides whether the device meets all requirements and chooses the number. Idempotent: repeat
   * the call if the {@linkplain MidIdClientException#isOutcomeOpen outcome is open}.
   *
   * @throws RegisterResponseException 409 if the identifier is not linked, the device is in
   *     scientific use only or out of service, it has another number, or another device has this
   *     number; the problem type distinguishes them
   */
  BillingNumber assign(MidId midId, String number);

  /** Returns the billing number of the device with this identifier; empty if it has none. */
  Optional<BillingNumber> find(MidId midId);
}
