package io.github.openmidid.examples.register.web.access;

import io.github.openmidid.examples.register.security.TokenFault;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Responds to missing, invalid and insufficient access tokens. */
@Component
class AuthenticationProblemHandler implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String CHALLENGE = "Bearer realm=\"midIdRegister\"";

  private final ProblemWriter writer;

  AuthenticationProblemHandler(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    TokenFault fault = TokenFault.of(exception);
    String error = fault == TokenFault.ABSENT ? "" : ", error=\"invalid_token\"";
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + error);
    writer.write(
        request,
        response,
        switch (fault) {
          case ABSENT -> ProblemFactory.noAccessToken();
          case INVALID -> ProblemFactory.invalidAccessToken();
          case EXPIRED -> ProblemFactory.expiredAccessToken();
        });
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    List<String> required = requiredScopes(exception);
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + String.join(" ", required) + "\"");
    writer.write(request, response, ProblemFactory.missingScope(required));
  }

  private static List<String> requiredScopes(AccessDeniedException exception) {
    return exception instanceof AuthorizationDeniedException denied
            && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision
        ? decision.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList()
        : List.of();
  }
}
