package io.github.openmidid.examples.quickstart;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.PendingCall;
import io.github.openmidid.register.Registration;
import java.util.concurrent.TimeUnit;

/** Shows an asynchronous request, for the README of the client. */
final class AsyncExample {
  private AsyncExample() {}

  static PendingCall<Registration> request(MidIdClient client) {
    // snippet: async
    MidIdRequest request = MidIdRequest.of(Modality.CT); // outside: it outlives the future
    PendingCall<Registration> granted =
        client.async(c -> c.midIds().request(request)).orTimeout(2, TimeUnit.SECONDS);
    // however that ends, client.midIds().request(request) gives the identifier that was granted
    // end
    return granted;
  }
}
