package io.github.openmidid.examples.quickstart;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.MidIdRequest;

/**
 * The code of an application that requests an identifier for a device to be purchased, to show how
 * it is tested.
 */
final class MidIdPurchase {
  private final MidIdClient client;

  MidIdPurchase(MidIdClient client) {
    this.client = client;
  }

  /** Requests an identifier, a second time with the same reference if the outcome is open. */
  MidId request(Modality modality) {
    MidIdRequest request = MidIdRequest.of(modality);
    try {
      return client.midIds().request(request).midId();
    } catch (MidIdClientException e) {
      if (!e.isOutcomeOpen()) {
        throw e;
      }
      return client.midIds().request(request).midId();
    }
  }
}
