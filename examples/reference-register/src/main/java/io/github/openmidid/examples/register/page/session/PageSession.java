package io.github.openmidid.examples.register.page.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a user, and with it the validity of the form tokens. */
@Component
class PageSession {
  private final SessionFormTokenRepository formTokens;

  PageSession(SessionFormTokenRepository formTokens) {
    this.formTokens = formTokens;
  }

  /** Begins a session for an access token, and ends the former one. */
  void begin(HttpServletRequest request, HttpServletResponse response, String token) {
    SessionTokenConverter.begin(request, token);
    formTokens.saveToken(null, request, response);
  }

  /** Ends the session, if there is one. */
  void end(HttpServletRequest request, HttpServletResponse response) {
    SessionTokenConverter.end(request);
    formTokens.saveToken(null, request, response);
  }
}
