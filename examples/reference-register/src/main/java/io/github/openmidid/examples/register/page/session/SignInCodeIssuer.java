package io.github.openmidid.examples.register.page.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Issues the codes of sign-in links. A code stands for an access token, so that no URL contains
 * one; it is redeemed once and is kept in memory only. Of more than {@value #MAX_CODES} codes that
 * nobody has redeemed, the oldest become invalid. Thread-safe.
 */
@Component
public class SignInCodeIssuer {
  private static final int BYTES = 32;
  private static final int MAX_CODES = 1000;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> tokens =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > MAX_CODES;
            }
          });

  SignInCodeIssuer() {}

  /** Issues a code of 43 characters that stands for an access token. */
  public String issue(char[] accessToken) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    tokens.put(code, String.valueOf(accessToken));
    return code;
  }

  /**
   * Returns the access token of a code, and makes the code invalid; empty if it is unknown or was
   * redeemed before.
   */
  Optional<String> redeem(String code) {
    return Optional.ofNullable(tokens.remove(code));
  }
}
