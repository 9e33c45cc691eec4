package io.github.openmidid.examples.register.web.problem;

import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.rules.RequestReferenceReusedException;
import io.github.openmidid.examples.register.rules.SerialsExhaustedException;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Maps exceptions to problems. */
public final class ProblemMapper {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  private ProblemMapper() {}

  /** Returns the problem for an exception; the log has the cause of unexpected ones. */
  public static Problem toProblem(Exception exception) {
    if (exception instanceof ProblemException known) {
      return known.problem();
    }
    if (exception instanceof ConflictException conflict) {
      return ProblemFactory.of(conflict.conflict());
    }
    if (exception instanceof MismatchException rejection) {
      return ProblemFactory.badRequest(
          rejection.mismatches().stream().map(mismatch -> RequestIssue.of(mismatch, "")).toList());
    }
    if (exception instanceof RequestReferenceReusedException) {
      return ProblemFactory.of(Conflict.REQUEST_REFERENCE_REUSED);
    }
    if (exception instanceof SerialsExhaustedException) {
      return ProblemFactory.serialsExhausted();
    }
    return isDependencyFailure(exception) ? unavailable(exception) : ofHttp(exception);
  }

  /** Returns whether the database or the authorization server has failed. */
  private static boolean isDependencyFailure(Exception exception) {
    return exception instanceof DataAccessException
        || exception instanceof TransactionException
        || exception instanceof AuthenticationServiceException;
  }

  private static Problem ofHttp(Exception exception) {
    if (exception instanceof HttpRequestMethodNotSupportedException) {
      return ProblemFactory.methodNotAllowed();
    }
    if (exception instanceof HttpMediaTypeNotAcceptableException) {
      return ProblemFactory.notAcceptable();
    }
    if (exception instanceof HttpMediaTypeNotSupportedException) {
      return ProblemFactory.unsupportedMediaType();
    }
    if (exception instanceof NoHandlerFoundException
        || exception instanceof NoResourceFoundException) {
      return ProblemFactory.resourceNotFound();
    }
    if (exception instanceof RequestRejectedException) {
      return ProblemFactory.badRequest(
          List.of(RequestIssue.schemaViolation("path", null, LocalizedText.of("issue.address"))));
    }
    Problem problem = ProblemFactory.internalServerError();
    LOG.error("{}: unexpected failure of a request", problem.instance(), exception);
    return problem;
  }

  private static Problem unavailable(Exception exception) {
    Problem problem = ProblemFactory.serviceUnavailable();
    // The cause suffices: a stack trace for each request could fill the disk.
    String cause = NestedExceptionUtils.getMostSpecificCause(exception).toString();
    LOG.error("{}: service unavailable: {}", problem.instance(), cause);
    return problem;
  }
}
