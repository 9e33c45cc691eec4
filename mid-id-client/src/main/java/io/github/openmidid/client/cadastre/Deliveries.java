package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.paging.PagedList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Operations on deliveries, which suppliers report. Every operation can fail with a {@link
 * MidIdClientException}.
 */
public interface Deliveries {

  /**
   * Reports a delivery. Equivalent to {@link #report(UUID, DeliveryReport)} with a new reference,
   * which the exception of a failure {@linkplain MidIdClientException#requestReference contains}.
   *
   * @throws IllegalStateException within {@link MidIdClient#async}, where the reference must be
   *     created outside
   */
  default Delivery report(DeliveryReport report) {
    return report(UUID.randomUUID(), report);
  }

  /**
   * Reports a device that was delivered and installed. Reserved to suppliers. Idempotent: repeating
   * the same report with the same reference returns the delivery that was recorded the first time.
   * A delivery that contradicts another one with the same identifier is recorded too; from then on
   * both have a {@linkplain Delivery#warnings() warning}.
   *
   * @param requestReference the idempotency key, created once before the first attempt; not null
   * @throws MidIdClientException if the operation failed; {@link
   *     MidIdClientException#isOutcomeOpen} returns whether the delivery may have been recorded, in
   *     which case repeat the same report with the same reference
   * @throws RegisterResponseException if the identifier is unknown, or was granted to another
   *     operator or for another modality (400, with an {@linkplain
   *     RegisterResponseException#issues() issue} for each reason), or is linked already (409)
   */
  Delivery report(UUID requestReference, DeliveryReport report);

  /** Returns the delivery with this id; empty if the register does not know it. */
  Optional<Delivery> find(String deliveryId);

  /** Lists the deliveries by or to the caller's organization. Pages are requested lazily. */
  default Stream<Delivery> list() {
    return paged().stream();
  }

  /** Lists the deliveries with this identifier. Pages are requested lazily. */
  default Stream<Delivery> list(MidId midId) {
    return paged(midId).stream();
  }

  /**
   * Lists the deliveries that another one with the same identifier contradicts: by another supplier
   * or with another serial number. Pages are requested lazily.
   */
  default Stream<Delivery> listConflicting() {
    return pagedConflicting().stream();
  }

  /**
   * Returns the deliveries by or to the caller's organization as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<Delivery> paged();

  /**
   * Returns the deliveries with this identifier as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<Delivery> paged(MidId midId);

  /**
   * Returns the deliveries that another one with the same identifier contradicts as a list that can
   * be resumed: {@link PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<Delivery> pagedConflicting();
}
