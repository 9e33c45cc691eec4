package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Responds with a page if the user may not use a page, the page does not exist, or the CSRF token
 * of a form is invalid.
 */
@Component
class PageAccessDeniedHandler implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    PageContext context = PageContext.of(request);
    if (isUnlisted(exception)) {
      PageWriter.rejectNotFound(response, context);
      return;
    }
    String reason = exception instanceof CsrfException ? "formOutdated" : "notForYou";
    PageWriter.reject(response, HttpStatus.FORBIDDEN, context, context.text(reason));
  }

  private static boolean isUnlisted(AccessDeniedException exception) {
    return exception instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof UnlistedPageDecision;
  }
}
