package io.github.openmidid.examples.register.page.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * The access token with which somebody has signed in. It is kept in the memory of this process and
 * checked again for each page, so that it ends when it expires and access that was withdrawn is
 * withdrawn here too. The browser holds the name of the session only.
 */
final class SessionTokenConverter implements AuthenticationConverter {
  private static final String ATTRIBUTE = SessionTokenConverter.class.getName();

  /** Begins a session, in the place of any that there is: nobody knows its name yet. */
  static void begin(HttpServletRequest request, String token) {
    end(request);
    request.getSession(true).setAttribute(ATTRIBUTE, token);
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof String token
        ? new BearerTokenAuthenticationToken(token)
        : null;
  }
}
