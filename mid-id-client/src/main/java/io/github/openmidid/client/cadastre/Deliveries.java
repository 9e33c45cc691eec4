package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What suppliers report. Every operation can fail with a {@link MidIdClientException}. */
public interface Deliveries {

  /**
   * Reports a delivery; the same as {@link #report(UUID, DeliveryReport)} with a new reference,
   * which a failure {@linkplain MidIdClientException#requestReference carries}.
   *
   * @throws IllegalStateException within {@link MidIdClient#async}, where the reference is to be
   *     chosen outside
   */
  default Delivery report(DeliveryReport report) {
    return report(UUID.randomUUID(), report);
  }

  /**
   * Reports a device that was delivered and installed, as its supplier. The same report with the
   * same reference may be made again: it gives the delivery that was recorded the first time.
   *
   * @param requestReference made once, before the first attempt
   * @throws MidIdClientException if no answer came in time, or one that is not understood; whether
   *     the delivery was recorded is then {@linkplain MidIdClientException#isOutcomeOpen not
   *     known}, and the same report with the same reference tells
   * @throws RegisterResponseException if the identifier is not known, was granted to another
   *     operator or for another modality (400, with an {@linkplain
   *     RegisterResponseException#issues() issue} for each reason), or is linked already (409)
   */
  Delivery report(UUID requestReference, DeliveryReport report);

  /** A delivery by the name that the register gave it; empty if it is not known. */
  Optional<Delivery> find(String deliveryId);

  /** Deliveries by one's own organization, or to it; asked for page by page. */
  Stream<Delivery> list();

  /** The same, only with this identifier. */
  Stream<Delivery> list(MidId midId);
}
