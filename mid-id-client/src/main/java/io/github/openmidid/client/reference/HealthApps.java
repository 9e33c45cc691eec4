package io.github.openmidid.client.reference;

import io.github.openmidid.client.MidIdClientException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The health applications of mHealthBELGIUM. Every operation can fail with a {@link
 * MidIdClientException}.
 */
public interface HealthApps {

  /** All of them; asked for page by page as the stream is read. */
  Stream<HealthApp> list();

  /** One of them; empty if it is not known. */
  Optional<HealthApp> find(String appId);
}
