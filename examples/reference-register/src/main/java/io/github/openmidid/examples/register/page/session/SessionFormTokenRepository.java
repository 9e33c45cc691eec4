package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.config.RegisterSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Derives the CSRF token of forms from the session, so that a token of one session is useless in
 * another, and changes at sign-in and sign-out. Before sign-in there is no session, which would
 * take memory; the token is then derived from a random cookie.
 */
@Component
class SessionFormTokenRepository implements CsrfTokenRepository {
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String PARAMETER = "_csrf";
  private static final String ALGORITHM = "HmacSHA256";
  private static final String NEW_VISITOR = SessionFormTokenRepository.class.getName();
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key = new SecretKeySpec(randomBytes(), ALGORITHM);
  private final PageCookieSettings cookies;

  SessionFormTokenRepository(RegisterSettings settings) {
    cookies = PageCookieSettings.of(settings);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(present -> token("session", present.getId()))
        .or(() -> visitor(request).map(visitor -> token("visitor", visitor)))
        .orElse(null);
  }

  private Optional<String> visitor(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, cookies.formName()))
        .map(Cookie::getValue);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    String visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    request.setAttribute(NEW_VISITOR, visitor);
    return token("visitor", visitor);
  }

  /** Sets the cookie of a token that {@link #generateToken} has created; removes it for null. */
  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    boolean isNew = token != null && request.getAttribute(NEW_VISITOR) != null;
    ResponseCookie.ResponseCookieBuilder cookie =
        isNew
            ? ResponseCookie.from(cookies.formName(), (String) request.getAttribute(NEW_VISITOR))
            : ResponseCookie.from(cookies.formName()).maxAge(Duration.ZERO);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        cookie
            .path(cookies.path())
            .secure(cookies.secure())
            .httpOnly(true)
            .sameSite("Strict")
            .build()
            .toString());
  }

  private CsrfToken token(String kind, String binding) {
    return new DefaultCsrfToken(HEADER, PARAMETER, derived(kind + " " + binding));
  }

  private String derived(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] derived = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private byte[] randomBytes() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
