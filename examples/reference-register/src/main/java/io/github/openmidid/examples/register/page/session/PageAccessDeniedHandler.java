package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says why the page is not for somebody, or a form not from here. */
@Component
class PageAccessDeniedHandler implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    PageContext context = PageContext.of(request);
    String reason = exception instanceof CsrfException ? "formOutdated" : "notForYou";
    PageWriter.reject(response, HttpStatus.FORBIDDEN, context, context.text(reason));
  }
}
