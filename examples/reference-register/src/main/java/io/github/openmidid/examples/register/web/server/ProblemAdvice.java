package io.github.openmidid.examples.register.web.server;

import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import io.github.openmidid.examples.register.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps the exceptions of controllers to problems. */
@RestControllerAdvice
class ProblemAdvice {
  private final ProblemWriter writer;

  ProblemAdvice(ProblemWriter writer) {
    this.writer = writer;
  }

  @ExceptionHandler
  void handle(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (BrokenConnection.logIfReason(request, exception)) {
      return;
    }
    if (exception instanceof ErrorResponse withHeaders) {
      // Allow for 405, Accept for 415.
      withHeaders
          .getHeaders()
          .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    }
    writer.write(request, response, ProblemMapper.toProblem(exception));
  }
}
