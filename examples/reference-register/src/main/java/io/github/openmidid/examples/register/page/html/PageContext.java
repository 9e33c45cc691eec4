package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.security.CallerReader;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page needs to know of the request that it answers.
 *
 * @param language in which it is written
 * @param place what was asked for, without the language, with its parameters
 * @param organization on whose behalf somebody has signed in, if so
 * @param csrf what proves that a form is one of ours; none if the request has not come that far
 */
public record PageContext(
    Locale language, String place, Optional<String> organization, Optional<CsrfToken> csrf) {

  public static PageContext of(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean again = request.getMethod().equals("GET") && query != null;
    return new PageContext(
        PagePaths.language(request),
        PagePaths.place(request) + (again ? "?" + query : ""),
        signedIn(),
        Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName())));
  }

  private static Optional<String> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Jwt token
        ? Optional.of(CallerReader.organization(token))
        : Optional.empty();
  }

  /** A text of the page. */
  public String text(String key, Object... arguments) {
    return LocalizedText.of("page." + key, arguments).in(language);
  }

  /** The address of a place, in the language of this visit. */
  public String to(String place) {
    return PagePaths.in(language, place);
  }

  public HtmlElement link(String place, String text) {
    return HtmlElement.of("a", text).with("href", to(place));
  }

  /** A form that comes back to the register, with what proves that it is one of ours. */
  public HtmlElement form(String place) {
    HtmlElement form = HtmlElement.of("form").with("method", "post").with("action", to(place));
    csrf.ifPresent(token -> form.add(hidden(token.getParameterName(), token.getToken())));
    return form;
  }

  public static HtmlElement hidden(String name, String value) {
    return HtmlElement.of("input").with("type", "hidden").with("name", name).with("value", value);
  }

  public HtmlElement button(String key) {
    return HtmlElement.of("button", text(key)).with("type", "submit");
  }
}
