package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import io.github.openmidid.register.RegistrationStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters of a registration list.
 *
 * @param pageSize the maximum number of registrations
 */
public record RegistrationListQuery(RegistrationFilter filter, int pageSize) {
  /** The parameter with the status. */
  public static final String STATUS = "status";

  /** The parameter with the last identifier of the previous page. */
  public static final String AFTER = "afterMidId";

  private static final Set<String> OF_FORM =
      Set.of(QueryParameters.MODALITY, STATUS, QueryParameters.SEARCH, AFTER);
  private static final Set<String> NAMES =
      Set.of(QueryParameters.MODALITY, STATUS, AFTER, QueryParameters.PAGE_SIZE);

  static RegistrationListQuery of(HttpServletRequest request, Caller caller) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, NAMES, issues);
    return of(parameters, parameters.pageSize(), issues, caller);
  }

  /** Reads the query of a form, which has at most one modality, and a text to search for. */
  public static RegistrationListQuery ofForm(HttpServletRequest request, Caller caller) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, OF_FORM, issues).ofForm();
    parameters.one(QueryParameters.MODALITY);
    return of(parameters, QueryParameters.FORM_PAGE_SIZE, issues, caller);
  }

  private static RegistrationListQuery of(
      QueryParameters parameters, int pageSize, IssueCollector issues, Caller caller) {
    Set<Modality> modalities = parameters.modalities();
    Optional<RegistrationStatus> status =
        parameters.one(STATUS).flatMap(code -> status(code, issues));
    Optional<RegistrationSearch> search =
        parameters.search().map(text -> RegistrationSearch.of(caller, text));
    Optional<MidId> after = parameters.midId(AFTER);
    issues.throwIfAny();
    return new RegistrationListQuery(
        new RegistrationFilter(modalities, status, search, after), pageSize);
  }

  private static Optional<RegistrationStatus> status(String code, IssueCollector issues) {
    RegistrationStatus status = RegistrationStatus.ofCode(code);
    if (status == RegistrationStatus.UNKNOWN) {
      issues.add(RequestIssue.schemaViolation("query", STATUS, LocalizedText.of("issue.status")));
      return Optional.empty();
    }
    return Optional.of(status);
  }
}
