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
    FormField token =
        FormField.secret(field, context.text("accessToken"))
            .hint(context.text("accessTokenHint"))
            .required()
            .fault(fault.map(context::text));
    return context.form(PagePaths.SIGN_IN).add(token.element(), context.button("signIn"));
  }
}
