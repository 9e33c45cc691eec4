package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.page.html.FormAttempt;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/**
 * The result of a submitted form on access.
 *
 * @param place the path of the resource that it has created or changed; empty if it was rejected
 * @param form the form as it is shown again if it was rejected
 * @param status the status of the response in that case
 */
record AccessFormResult(Optional<String> place, AccessForm form, HttpStatus status) {

  /**
   * Carries out a submitted form.
   *
   * @param action returns the path of the resource that it has created or changed
   */
  static AccessFormResult of(
      PageContext context, HttpServletRequest request, Function<AccessForm, String> action) {
    Optional<AccessForm> submitted = AccessForm.tryParse(request);
    if (submitted.isEmpty()) {
      return incomplete(context);
    }
    AccessForm form = submitted.get();
    List<String> places = new ArrayList<>();
    Optional<Problem> problem = FormAttempt.of(() -> places.add(action.apply(form)));
    return problem
        .map(
            found ->
                new AccessFormResult(
                    Optional.empty(), form.with(found, context), FormAttempt.status(found)))
        .orElseGet(
            () -> new AccessFormResult(Optional.of(places.get(0)), form, HttpStatus.SEE_OTHER));
  }

  private static AccessFormResult incomplete(PageContext context) {
    AccessForm empty =
        new AccessForm(
            UUID.randomUUID(),
            Map.of(),
            Set.of(),
            Map.of(),
            Optional.of(context.text("formIncomplete")));
    return new AccessFormResult(Optional.empty(), empty, HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
