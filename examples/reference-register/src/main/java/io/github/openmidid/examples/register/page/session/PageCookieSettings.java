package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.page.html.PagePaths;

/**
 * The properties of the page's cookies. If browsers reach the register over TLS, the names begin
 * with {@code __Host-}: browsers then accept such a cookie from this host over TLS only, so that no
 * other host of the domain can set it (RFC 6265bis).
 *
 * @param prefix the beginning of the names
 * @param path the path to which browsers send the cookies
 * @param secure whether browsers send them over TLS only
 */
public record PageCookieSettings(String prefix, String path, boolean secure) {
  private static final PageCookieSettings OVER_TLS = new PageCookieSettings("__Host-", "/", true);
  private static final PageCookieSettings PLAIN = new PageCookieSettings("", PagePaths.BASE, false);

  /** Returns the properties for a register. */
  public static PageCookieSettings of(RegisterSettings settings) {
    return settings.isPublishedOverTls() ? OVER_TLS : PLAIN;
  }

  /** Returns the name of the cookie with the id of the session. */
  public String sessionName() {
    return prefix + "midIdRegisterSession";
  }

  /** Returns the name of the cookie to which the forms of a user without a session are bound. */
  String formName() {
    return prefix + "midIdRegisterForm";
  }
}
