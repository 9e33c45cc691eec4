package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.Element;
import io.github.openmidid.examples.register.page.html.Fields;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.Visit;
import java.util.Optional;

/** Asks for an access token. */
final class SignInForm {
  private SignInForm() {}

  /**
   * The form.
   *
   * @param fault the key of why the token before was not accepted; it is not shown again
   */
  static Element of(Visit visit, String field, Optional<String> fault) {
    Element input =
        Element.of("input")
            .with("type", "password")
            .with("autocomplete", "off")
            .with("aria-required", "true");
    return visit
        .form(PagePaths.SIGN_IN)
        .add(
            Fields.of(visit, field, input, "accessToken", "accessTokenHint", fault.map(visit::say)),
            visit.button("signIn"));
  }
}
