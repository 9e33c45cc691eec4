package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.security.TokenFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages for sign-in with an access token, and sign-out. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE)
class SignInController {
  private final PageTokenAuthenticator tokens;
  private final PageSession sessions;

  SignInController(PageTokenAuthenticator tokens, PageSession sessions) {
    this.tokens = tokens;
    this.sessions = sessions;
  }

  @GetMapping(PagePaths.SIGN_IN)
  void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageContext context = PageContext.of(request);
    HtmlElement form = SignInForm.of(context, SignInForm.TOKEN, Optional.empty());
    boolean ended = request.getParameter(SignInEntryPoint.ENDED) != null;
    List<HtmlElement> content =
        ended
            ? List.of(MessageBox.done(HtmlElement.of("p", context.text("sessionEnded"))), form)
            : List.of(form);
    PageWriter.write(response, HttpStatus.OK, context, context.text("signIn"), content);
  }

  @PostMapping(PagePaths.SIGN_IN)
  void signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = SignInForm.TOKEN, defaultValue = "") String given)
      throws IOException {
    PageContext context = PageContext.of(request);
    String token = given.strip();
    Optional<String> fault = fault(token);
    if (fault.isPresent()) {
      PageWriter.write(
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          context,
          context.text("signIn"),
          List.of(SignInForm.of(context, SignInForm.TOKEN, fault)));
      return;
    }
    sessions.begin(request, response, token);
    PageWriter.redirect(response, context.path(""));
  }

  private Optional<String> fault(String token) {
    if (token.isEmpty()) {
      return Optional.of("accessTokenMissing");
    }
    try {
      tokens.check(new BearerTokenAuthenticationToken(token));
      return Optional.empty();
    } catch (AuthenticationServiceException e) {
      throw e;
    } catch (AuthenticationException e) {
      boolean expired = TokenFault.of(e) == TokenFault.EXPIRED;
      return Optional.of(expired ? "accessTokenExpired" : "accessTokenRefused");
    }
  }

  @PostMapping(PagePaths.SIGN_OUT)
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
    PageWriter.redirect(response, PageContext.of(request).path(PagePaths.SIGN_IN));
  }
}
