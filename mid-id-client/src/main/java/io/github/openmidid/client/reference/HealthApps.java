package io.github.openmidid.client.reference;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.paging.PagedList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operations on the health applications of mHealthBELGIUM. Every operation can fail with a {@link
 * MidIdClientException}.
 */
public interface HealthApps {

  /** Lists all applications. Pages are requested lazily. */
  default Stream<HealthApp> list() {
    return paged().stream();
  }

  /**
   * Returns all applications as a list that can be resumed: {@link PagedList#pages} and {@link
   * PagedList#pagesAfter}.
   */
  PagedList<HealthApp> paged();

  /** Returns the application with this id; empty if the register does not know it. */
  Optional<HealthApp> find(String appId);
}
