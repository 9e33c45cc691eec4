package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;

/** Carries out a submitted form, so that a rejected one can be shown again with its faults. */
public final class FormAttempt {
  private FormAttempt() {}

  /** Carries out a form; returns the problem if it is rejected or its outcome is unknown. */
  public static Optional<Problem> of(Runnable action) {
    try {
      action.run();
      return Optional.empty();
    } catch (ProblemException
        | MismatchException
        | ConflictException
        | DataAccessException
        | TransactionException e) {
      return Optional.of(ProblemMapper.toProblem(e));
    }
  }

  /** Returns the status of the page that shows the form again. */
  public static HttpStatus status(Problem problem) {
    HttpStatus status = HttpStatus.valueOf(problem.status());
    return status == HttpStatus.BAD_REQUEST ? HttpStatus.UNPROCESSABLE_CONTENT : status;
  }
}
