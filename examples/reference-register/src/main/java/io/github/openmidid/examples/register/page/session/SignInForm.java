package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import java.util.Optional;

/** Renders the sign-in form. */
final class SignInForm {
  /** The name of the field with the access token. */
  static final String TOKEN = "accessToken";

  private SignInForm() {}

  /**
   * Renders the form.
   *
   * @param fault the key of the error message for the previous token, which is not repeated
   */
  static HtmlElement of(PageContext context, String field, Optional<String> fault) {
    HtmlElement input =
        HtmlElement.of("input")
            .with("type", "password")
            .with("autocomplete", "off")
            .with("aria-required", "true");
    return context
        .form(PagePaths.SIGN_IN)
        .add(
            FormField.of(
                context, field, input, "accessToken", "accessTokenHint", fault.map(context::text)),
            context.button("signIn"));
  }
}
