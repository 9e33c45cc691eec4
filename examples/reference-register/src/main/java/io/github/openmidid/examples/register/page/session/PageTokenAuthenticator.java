package io.github.openmidid.examples.register.page.session;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Authenticates access tokens as the API does. It is not an {@link AuthenticationManager}, because
 * Spring Security would also use such a bean for the API.
 */
final class PageTokenAuthenticator {
  private final AuthenticationManager manager;

  PageTokenAuthenticator(AuthenticationManager manager) {
    this.manager = manager;
  }

  /**
   * Authenticates a token.
   *
   * @throws AuthenticationException if the token is rejected, or the check fails
   */
  Authentication check(Authentication shown) {
    try {
      return manager.authenticate(shown);
    } catch (DataAccessException e) {
      throw new AuthenticationServiceException("delegations cannot be looked up", e);
    }
  }

  /** Returns whether a token is certainly rejected, for example because it has expired. */
  boolean rejects(Authentication shown) {
    try {
      check(shown);
      return false;
    } catch (AuthenticationServiceException e) {
      return false;
    } catch (AuthenticationException e) {
      return true;
    }
  }
}
