package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.CallerReader;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * The context of the request for a page.
 *
 * @param language the language of the page
 * @param place the requested path with its query, without base path and language
 * @param caller the signed-in user, if there is one; without delegations
 * @param now the time of the request
 * @param csrf the CSRF token for forms; empty if the request did not reach the CSRF filter
 */
public record PageContext(
    Locale language, String place, Optional<Caller> caller, Instant now, Optional<CsrfToken> csrf) {

  public static PageContext of(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean again = request.getMethod().equals("GET") && query != null;
    return new PageContext(
        PagePaths.language(request),
        PagePaths.place(request) + (again ? "?" + query : ""),
        signedIn(),
        clock(request).instant(),
        Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName())));
  }

  private static Optional<Caller> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Jwt token
        ? Optional.of(CallerReader.of(authentication, token, ""))
        : Optional.empty();
  }

  /** Filters write pages too; they have no injected clock. */
  private static Clock clock(HttpServletRequest request) {
    return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
        .getBean(Clock.class);
  }

  /** Returns the organization of the signed-in user, if there is one. */
  public Optional<String> organization() {
    return caller.map(Caller::organization);
  }

  /** Returns a text in the language of the page. */
  public String text(String key, Object... arguments) {
    return LocalizedText.of("page." + key, arguments).in(language);
  }

  /** Returns the path of a place in the language of the page. */
  public String path(String place) {
    return PagePaths.inLanguage(language, place);
  }

  public HtmlElement link(String place, String text) {
    return HtmlElement.of("a", text).with("href", path(place));
  }

  /** Creates a form that is posted to a place, with the CSRF token. */
  public HtmlElement form(String place) {
    HtmlElement form = HtmlElement.of("form").with("method", "post").with("action", path(place));
    csrf.ifPresent(token -> form.add(hidden(token.getParameterName(), token.getToken())));
    return form;
  }

  public static HtmlElement hidden(String name, String value) {
    return HtmlElement.of("input").with("type", "hidden").with("name", name).with("value", value);
  }

  /** Renders a number in the format of the language: {@code 1.234}. */
  public HtmlNode number(long number) {
    return HtmlNode.text(DisplayFormatter.number(number, language));
  }

  public HtmlElement button(String key) {
    return HtmlElement.of("button", text(key)).with("type", "submit");
  }
}
