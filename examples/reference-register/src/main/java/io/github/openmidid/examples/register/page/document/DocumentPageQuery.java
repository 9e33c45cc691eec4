package io.github.openmidid.examples.register.page.document;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.document.DocumentFilter;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters of the page.
 *
 * @param filter the conditions
 * @param isDone whether the user has just added or withdrawn a document
 */
record DocumentPageQuery(DocumentFilter filter, boolean isDone) {
  static final String DONE = "done";
  static final String WITHDRAWN = "withdrawn";
  private static final String AFTER = "afterDocumentId";
  private static final Set<String> NAMES = Set.of(QueryParameters.MID_ID, WITHDRAWN, AFTER, DONE);

  static DocumentPageQuery of(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, NAMES, issues).ofForm();
    Optional<MidId> midId = parameters.midId(QueryParameters.MID_ID);
    boolean withdrawn = parameters.flag(WITHDRAWN);
    Optional<String> after = parameters.resourceId(AFTER);
    boolean done = parameters.flag(DONE);
    issues.throwIfAny();
    return new DocumentPageQuery(new DocumentFilter(midId, withdrawn, after), done);
  }

  static DocumentPageQuery about(MidId midId) {
    return new DocumentPageQuery(
        new DocumentFilter(Optional.of(midId), false, Optional.empty()), false);
  }

  boolean isNarrowed() {
    return !place("").equals(PagePaths.DOCUMENTS);
  }

  /** Returns the place of the list after a document; from the beginning if that is empty. */
  String place(String after) {
    return PagePaths.query(
        PagePaths.DOCUMENTS,
        QueryParameters.MID_ID,
        filter.midId().map(MidId::toString).orElse(""),
        WITHDRAWN,
        filter.includesWithdrawn() ? "true" : "",
        AFTER,
        after);
  }

  /** Returns the place of the documents about a device after a change. */
  static String done(MidId midId) {
    return PagePaths.query(
        PagePaths.DOCUMENTS, QueryParameters.MID_ID, midId.toString(), DONE, "true");
  }
}
