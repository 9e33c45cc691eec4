package io.github.openmidid.compatibility;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Maps violations of a body and of parameters to {@code application/problem+json}. */
@RestControllerAdvice
class ConstraintProblemHandler {
  @ExceptionHandler
  ProblemDetail body(MethodArgumentNotValidException e) {
    return problem(e.getAllErrors().stream().map(error -> error.unwrap(ConstraintViolation.class)));
  }

  @ExceptionHandler
  ProblemDetail parameter(HandlerMethodValidationException e) {
    return problem(
        e.getParameterValidationResults().stream().flatMap(ConstraintProblemHandler::violations));
  }

  private static Stream<ConstraintViolation<?>> violations(ParameterValidationResult result) {
    return result.getResolvableErrors().stream()
        .map(error -> result.unwrap(error, ConstraintViolation.class));
  }

  @SuppressWarnings("rawtypes")
  private static ProblemDetail problem(Stream<? extends ConstraintViolation> violations) {
    List<ConstraintIssue> issues = violations.map(v -> ConstraintIssue.of(v)).toList();
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    problem.setProperty("issues", issues);
    return problem;
  }
}
