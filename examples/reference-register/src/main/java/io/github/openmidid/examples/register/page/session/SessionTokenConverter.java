package io.github.openmidid.examples.register.page.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Keeps the access token of a session. It is stored in memory only and is checked for each page, so
 * that the session ends when the token expires, and withdrawn access takes effect immediately. The
 * browser has only the session id.
 */
final class SessionTokenConverter implements AuthenticationConverter {
  private static final String ATTRIBUTE = SessionTokenConverter.class.getName();

  /** Starts a new session with a new id, which prevents session fixation. */
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
