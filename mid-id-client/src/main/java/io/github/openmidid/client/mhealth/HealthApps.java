package io.github.openmidid.client.mhealth;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.mhealth.CareProcess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operations on the apps of mHealthBELGIUM, which need no access right. Every operation can fail
 * with a {@link MidIdClientException}.
 *
 * <pre>{@code
 * client.mHealthApps().list(AppFilter.all().withLevels(PyramidLevel.M3_PLUS));
 * }</pre>
 */
public interface HealthApps {

  /** Lists all apps. Pages are requested lazily. */
  default Stream<HealthApp> list() {
    return list(AppFilter.all());
  }

  /**
   * Lists apps. Pages are requested lazily. The timeout applies to all requests that lead to the
   * next app.
   *
   * @throws RegisterResponseException 400 if the register does not know a care process
   */
  default Stream<HealthApp> list(AppFilter filter) {
    return paged(filter).stream();
  }

  /**
   * Returns all apps as a list that can be resumed: {@link PagedList#pages} and {@link
   * PagedList#pagesAfter}.
   */
  default PagedList<HealthApp> paged() {
    return paged(AppFilter.all());
  }

  /**
   * Returns apps as a list that can be resumed: {@link PagedList#pages} and {@link
   * PagedList#pagesAfter}.
   */
  PagedList<HealthApp> paged(AppFilter filter);

  /** Returns the app with this id; empty if the register does not know it. */
  Optional<HealthApp> find(String appId);

  /**
   * Lists the versions of an app that the register has held, oldest first, the present one last;
   * empty if the register does not know the app.
   */
  default Stream<HealthApp> history(String appId) {
    return pagedHistory(appId).stream();
  }

  /**
   * Returns the versions of an app, oldest first, as a list that can be resumed: {@link
   * PagedList#pages} and {@link PagedList#pagesAfter}.
   */
  PagedList<HealthApp> pagedHistory(String appId);

  /** Returns all care processes with their statuses over time. */
  List<CareProcess> careProcesses();
}
