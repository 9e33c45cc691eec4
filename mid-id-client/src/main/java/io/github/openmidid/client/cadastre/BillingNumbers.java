package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import java.util.Optional;

/** The billing numbers of devices. Every operation can fail with a {@link MidIdClientException}. */
public interface BillingNumbers {

  /**
   * Gives a linked device in clinical use its billing number, as RIZIV/INAMI, which has judged that
   * it meets all requirements and has chosen the number. If the {@linkplain
   * MidIdClientException#isOutcomeOpen outcome is open}, do the same again: the same pair gives the
   * same answer.
   *
   * @throws RegisterResponseException 409 if the identifier is not linked, the device is in
   *     scientific use only or out of service, it has another number, or another device has this
   *     one; the problem type says which
   */
  BillingNumber assign(MidId midId, String number);

  /** The billing number of the device with this identifier; empty if it has none. */
  Optional<BillingNumber> find(MidId midId);
}
