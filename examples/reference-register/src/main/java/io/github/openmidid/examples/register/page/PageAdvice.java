package io.github.openmidid.examples.register.page;

import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageNotFoundException;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import io.github.openmidid.examples.register.web.server.BrokenConnection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Responds to exceptions of the page's controllers with a page. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {

  @ExceptionHandler(PageNotFoundException.class)
  void handleNotFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageWriter.rejectNotFound(response, PageContext.of(request));
  }

  @ExceptionHandler
  void handle(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!BrokenConnection.logIfReason(request, exception)) {
      PageWriter.reject(request, response, ProblemMapper.toProblem(exception));
    }
  }
}
