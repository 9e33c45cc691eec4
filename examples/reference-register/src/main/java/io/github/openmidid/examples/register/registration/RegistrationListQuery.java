package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
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
record RegistrationListQuery(RegistrationFilter filter, int pageSize) {
  static final String STATUS = "status";
  static final String AFTER = "afterMidId";
  private static final Set<String> NAMES =
      Set.of(QueryParameters.MODALITY, STATUS, AFTER, QueryParameters.PAGE_SIZE);

  static RegistrationListQuery of(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, NAMES, issues);
    Set<Modality> modalities = parameters.modalities();
    Optional<RegistrationStatus> status =
        parameters.one(STATUS).flatMap(code -> status(code, issues));
    Optional<MidId> after = parameters.midId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return new RegistrationListQuery(new RegistrationFilter(modalities, status, after), pageSize);
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
