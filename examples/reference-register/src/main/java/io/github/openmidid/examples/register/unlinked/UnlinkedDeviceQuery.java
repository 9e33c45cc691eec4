package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters of a list of devices without link.
 *
 * @param pageSize the maximum number of devices
 */
record UnlinkedDeviceQuery(UnlinkedDeviceFilter filter, int pageSize) {
  static final String AFTER = "afterDeviceId";
  private static final String OPERATOR = "operator";
  private static final Set<String> NAMES =
      Set.of(
          OPERATOR,
          QueryParameters.MODALITY,
          QueryParameters.SEARCH,
          AFTER,
          QueryParameters.PAGE_SIZE);

  static UnlinkedDeviceQuery of(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, NAMES, issues);
    Optional<String> operator = parameters.text(OPERATOR, 200);
    Set<Modality> modalities = parameters.modalities();
    Optional<String> search = parameters.search();
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return new UnlinkedDeviceQuery(
        new UnlinkedDeviceFilter(operator, modalities, search, after), pageSize);
  }
}
