package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;

/**
 * The result of a submitted form on access.
 *
 * @param place the place of what it has created or changed; empty if it was rejected
 * @param form the form as it is shown again if it was rejected
 * @param status the status of the response in that case
 */
record AccessFormResult(Optional<String> place, AccessForm form, HttpStatus status) {

  /**
   * Carries out a submitted form.
   *
   * @param action returns the place of what it has created or changed
   */
  static AccessFormResult of(
      PageContext context, HttpServletRequest request, Function<AccessForm, String> action) {
    Optional<AccessForm> submitted = AccessForm.tryParse(request);
    if (submitted.isEmpty()) {
      return incomplete(context);
    }
    AccessForm form = submitted.get();
    try {
      return new AccessFormResult(Optional.of(action.apply(form)), form, HttpStatus.SEE_OTHER);
    } catch (ProblemException
        | MismatchException
        | ConflictException
        | DataAccessException
        | TransactionException e) {
      Problem problem = ProblemMapper.toProblem(e);
      HttpStatus status =
          problem.status() == HttpStatus.BAD_REQUEST.value()
              ? HttpStatus.UNPROCESSABLE_CONTENT
              : HttpStatus.valueOf(problem.status());
      return new AccessFormResult(Optional.empty(), form.with(problem, context), status);
    }
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
