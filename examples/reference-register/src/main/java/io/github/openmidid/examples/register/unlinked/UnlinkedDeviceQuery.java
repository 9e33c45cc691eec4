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
public record UnlinkedDeviceQuery(UnlinkedDeviceFilter filter, int pageSize) {
  /** The parameter with the last device of the previous page. */
  public static final String AFTER = "afterDeviceId";

  private static final String OPERATOR = "operator";
  private static final Set<String> OF_THE_API =
      Set.of(OPERATOR, QueryParameters.MODALITY, AFTER, QueryParameters.PAGE_SIZE);
  private static final Set<String> OF_THE_FORM =
      Set.of(QueryParameters.SEARCH, QueryParameters.MODALITY, AFTER);

  static UnlinkedDeviceQuery of(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    return of(QueryParameters.of(request, OF_THE_API, issues), issues);
  }

  /** Reads the query of a form, which has at most one modality. */
  public static UnlinkedDeviceQuery ofForm(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, OF_THE_FORM, issues).ofForm();
    parameters.one(QueryParameters.MODALITY);
    return of(parameters, issues);
  }

  private static UnlinkedDeviceQuery of(QueryParameters parameters, IssueCollector issues) {
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
