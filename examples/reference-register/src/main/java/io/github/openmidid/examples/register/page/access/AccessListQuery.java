package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The query parameters of a list that is narrowed by a status; others are rejected.
 *
 * @param place the place of the list
 * @param status the status, if one was chosen
 * @param code its code; empty if none was chosen
 * @param after the id after which the page begins, if it is not the first
 */
record AccessListQuery<S>(String place, Optional<S> status, String code, Optional<String> after) {
  static final int PAGE_SIZE = QueryParameters.FORM_PAGE_SIZE;
  private static final String STATUS = "status";
  private static final String AFTER = "after";

  static <S> AccessListQuery<S> of(
      HttpServletRequest request, String place, Function<String, Optional<S>> codes) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters =
        QueryParameters.of(request, Set.of(STATUS, AFTER), issues).ofForm();
    String code = parameters.one(STATUS).orElse("");
    Optional<S> status = parameters.code(STATUS, codes, "issue.status");
    Optional<String> after = parameters.resourceId(AFTER);
    issues.throwIfAny();
    return new AccessListQuery<>(place, status, code, after);
  }

  /**
   * Renders the form that narrows the list.
   *
   * @param codes the codes of the statuses
   * @param texts the prefix of the keys of their texts
   */
  HtmlElement filter(PageContext context, List<String> codes, String texts) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", context.text("access.anyStatus"));
    codes.forEach(one -> choices.put(one, context.text(texts + one)));
    return FilterForm.of(context, place)
        .add(
            FormField.choice(STATUS, context.text("status"), choices)
                .hint(context.text("access.statusHint"))
                .value(code))
        .element(status.isPresent());
  }

  /** Renders the link to the next page. */
  HtmlElement next(PageContext context, String last) {
    return Pager.of(
        context,
        PagePaths.query(place, STATUS, code),
        PagePaths.query(place, STATUS, code, AFTER, last));
  }
}
