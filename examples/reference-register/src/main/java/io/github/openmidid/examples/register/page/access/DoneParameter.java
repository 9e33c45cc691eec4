package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The query parameter after a submission, which shows a confirmation; others are rejected. */
final class DoneParameter {
  private static final String NAME = "done";

  private DoneParameter() {}

  static boolean read(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    boolean isPresent = QueryParameters.of(request, Set.of(NAME), issues).one(NAME).isPresent();
    issues.throwIfAny();
    return isPresent;
  }
}
