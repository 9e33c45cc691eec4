package io.github.openmidid.examples.his.api;

import io.github.openmidid.MidIdParseException;
import io.github.openmidid.examples.his.device.DeviceConflictException;
import io.github.openmidid.examples.his.device.NoSuchDeviceException;
import io.github.openmidid.examples.his.importing.DeviceListException;
import io.github.openmidid.examples.his.importing.DeviceListException.Reason;
import io.github.openmidid.examples.his.web.FailureStatus;
import io.github.openmidid.examples.his.web.FieldFinding;
import io.github.openmidid.examples.his.web.FieldFindingMapper;
import io.github.openmidid.examples.his.web.QueryException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** Maps exceptions to responses of type {@code application/problem+json} (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
class ProblemResponseHandler extends ResponseEntityExceptionHandler {
  private final FieldFindingMapper findings;

  ProblemResponseHandler(FieldFindingMapper findings) {
    this.findings = findings;
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldFinding> found = findings.of(e.getBindingResult(), request.getLocale());
    return problem(FailureStatus.of(found), found.stream().map(FieldIssue::of).toList());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    boolean isPath =
        e instanceof MethodArgumentTypeMismatchException argument
            && argument.getParameter().hasParameterAnnotation(PathVariable.class);
    String name = String.valueOf(e.getPropertyName());
    return problem(status, List.of(issue(isPath ? "path" : "query", name, e, request.getLocale())));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name = cause(e, DatabindException.class).map(ProblemResponseHandler::path).orElse("");
    return problem(status, List.of(issue("body", name, e, request.getLocale())));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return problem(status, List.of(code("file", Reason.TOO_LARGE.code())));
  }

  @ExceptionHandler
  ResponseEntity<Object> conflict(DeviceConflictException e) {
    return problem(HttpStatus.CONFLICT, List.of(code("midId", e.reason().code())));
  }

  @ExceptionHandler
  ResponseEntity<Object> absent(NoSuchDeviceException e) {
    return problem(HttpStatus.NOT_FOUND, List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> query(QueryException e) {
    return problem(
        HttpStatus.BAD_REQUEST, List.of(FieldIssue.of("query", e.parameter(), e.kind().code())));
  }

  @ExceptionHandler
  ResponseEntity<Object> list(DeviceListException e) {
    return problem(HttpStatus.BAD_REQUEST, List.of(code("file", e.reason().code())));
  }

  private static FieldIssue code(String name, String code) {
    return FieldIssue.of("body", name, code);
  }

  private static FieldIssue issue(String in, String name, Exception e, Locale locale) {
    return cause(e, MidIdParseException.class)
        .map(malformed -> FieldIssue.of(in, name, malformed, locale))
        .orElseGet(() -> FieldIssue.notUnderstood(in, name));
  }

  private static String path(DatabindException e) {
    return e.getPath().stream()
        .map(step -> String.valueOf(step.getPropertyName()))
        .collect(Collectors.joining("."));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }

  private static ResponseEntity<Object> problem(HttpStatusCode status, List<FieldIssue> issues) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setProperty("issues", issues);
    return ResponseEntity.status(status).body(problem);
  }
}
