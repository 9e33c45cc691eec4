package io.github.openmidid.examples.register.page.session;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Checks access tokens as the API does. A type of its own: Spring Security would take any manager
 * that is a bean for that of the API too.
 */
final class PageTokenAuthenticator {
  private final AuthenticationManager manager;

  PageTokenAuthenticator(AuthenticationManager manager) {
    this.manager = manager;
  }

  /**
   * Who shows a token.
   *
   * @throws AuthenticationException if it is not accepted, or nobody can tell
   */
  Authentication check(Authentication shown) {
    try {
      return manager.authenticate(shown);
    } catch (DataAccessException e) {
      throw new AuthenticationServiceException("what is delegated cannot be looked up", e);
    }
  }
}
