package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Signs users in with a link that works once. A link that was opened from another site, or in
 * advance by the browser, asks for a confirmation, so that nobody is signed in unawares and no code
 * is used up.
 */
@Controller
class SignInLinkController {
  private static final String CODE = "/{code}";

  private final SignInCodeIssuer codes;
  private final PageSession sessions;

  SignInLinkController(SignInCodeIssuer codes, PageSession sessions) {
    this.codes = codes;
    this.sessions = sessions;
  }

  @GetMapping(PagePaths.BASE + PagePaths.SIGN_IN + CODE)
  void inLanguageOfBrowser(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String code) {
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    PageWriter.redirect(
        response, PagePaths.inLanguage(RequestLanguage.of(request), PagePaths.signInLink(code)));
  }

  @GetMapping(PagePaths.IN_A_LANGUAGE + PagePaths.SIGN_IN + CODE)
  void open(HttpServletRequest request, HttpServletResponse response, @PathVariable String code)
      throws IOException {
    if (isNavigationOfUser(request)) {
      signIn(request, response, code);
    } else {
      confirm(response, PageContext.of(request), code);
    }
  }

  private static boolean isNavigationOfUser(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && !FetchSite.isForeign(request)
        && request.getHeader("Sec-Purpose") == null;
  }

  private static void confirm(HttpServletResponse response, PageContext context, String code)
      throws IOException {
    PageWriter.write(
        response,
        HttpStatus.OK,
        context,
        context.text("signIn"),
        List.of(
            HtmlElement.of("p", context.text("signInLinkHint")),
            context.form(PagePaths.signInLink(code)).add(context.button("signIn"))));
  }

  @PostMapping(PagePaths.IN_A_LANGUAGE + PagePaths.SIGN_IN + CODE)
  void signIn(HttpServletRequest request, HttpServletResponse response, @PathVariable String code)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<String> token = codes.redeem(code);
    if (token.isPresent()) {
      sessions.begin(request, response, token.get());
      PageWriter.redirect(response, context.path(""));
    } else {
      PageWriter.write(
          response,
          HttpStatus.GONE,
          context,
          context.text("signIn"),
          List.of(SignInForm.of(context, SignInForm.TOKEN, Optional.of("signInLinkUsed"))));
    }
  }
}
