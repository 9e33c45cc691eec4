package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Redirects users without a valid session to the sign-in page. */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {
  static final String ENDED = "ended";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    if (exception instanceof AuthenticationServiceException) {
      PageWriter.reject(request, response, ProblemMapper.toProblem(exception));
      return;
    }
    boolean hadSession = request.getRequestedSessionId() != null;
    SessionTokenConverter.end(request);
    String place = PagePaths.SIGN_IN + (hadSession ? "?" + ENDED : "");
    PageWriter.redirect(response, PagePaths.inLanguage(PagePaths.language(request), place));
  }
}
