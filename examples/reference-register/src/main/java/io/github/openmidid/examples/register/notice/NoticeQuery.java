package io.github.openmidid.examples.register.notice;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters of a notice.
 *
 * @param operator the operator of the existing devices
 * @param after only identifiers that sort after this one, if present
 * @param pageSize the maximum number of devices in the page
 */
public record NoticeQuery(String operator, Optional<MidId> after, int pageSize) {
  static final String AFTER = "afterMidId";

  /** The parameter with the operator. */
  public static final String OPERATOR = "operator";

  private static final Set<String> OF_A_PAGE = Set.of(OPERATOR, AFTER, QueryParameters.PAGE_SIZE);

  /** Reads the parameters of a page. */
  static NoticeQuery ofPage(HttpServletRequest request, Caller caller, NoticeStore store) {
    return of(request, OF_A_PAGE, caller, store);
  }

  /** Reads the parameter of a whole notice. */
  static NoticeQuery ofFile(HttpServletRequest request, Caller caller, NoticeStore store) {
    return of(request, Set.of(OPERATOR), caller, store);
  }

  /** Reads the operator from a form; empty if the form has none and the caller is not one. */
  public static Optional<String> ofForm(
      HttpServletRequest request, Caller caller, NoticeStore store) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, Set.of(OPERATOR), issues).ofForm();
    Optional<String> operator =
        parameters.has(OPERATOR)
            ? operator(parameters, caller, store, issues)
            : NoticeAccess.ownOperator(caller);
    issues.throwIfAny();
    return operator;
  }

  private static NoticeQuery of(
      HttpServletRequest request, Set<String> names, Caller caller, NoticeStore store) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, names, issues);
    Optional<String> operator = operator(parameters, caller, store, issues);
    Optional<MidId> after = parameters.midId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return new NoticeQuery(operator.orElseThrow(), after, pageSize);
  }

  /**
   * Returns the operator: the one that is named, or that of the caller. An operator that the
   * register does not know, or whose devices the caller may not see, is an issue: an empty notice
   * would state that it has no existing devices.
   */
  private static Optional<String> operator(
      QueryParameters parameters, Caller caller, NoticeStore store, IssueCollector issues) {
    if (!parameters.has(OPERATOR)) {
      Optional<String> own = NoticeAccess.ownOperator(caller);
      if (own.isEmpty()) {
        issues.add(
            RequestIssue.schemaViolation("query", OPERATOR, LocalizedText.of("issue.required")));
      }
      return own;
    }
    Optional<String> named = parameters.text(OPERATOR, 200);
    if (named.isPresent() && !NoticeAccess.maySee(caller, named.get(), store)) {
      issues.add(RequestIssue.unknownReference("query", OPERATOR));
    }
    return named;
  }
}
