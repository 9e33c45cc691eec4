package io.github.openmidid.examples.register.web.access;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.CallerExtent;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that describes the access of a token. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.ACCESS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class AccessController {
  private static final String NO_ROLE = "none";

  @GetMapping
  Body access(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    Optional<Role> role = Role.of(caller.scopes());
    CallerExtent extent = CallerExtent.of(caller);
    return new Body(
        caller.organization(),
        caller.userId().orElse(null),
        role.map(Role::code).orElse(NO_ROLE),
        extent.code(),
        extent == CallerExtent.OWN ? operators(caller) : List.of());
  }

  private static List<String> operators(Caller caller) {
    return caller.operators(Scopes.CONSULT).map(Set::stream).orElseThrow().sorted().toList();
  }

  /** The response body for the access. */
  record Body(
      String organization,
      @Nullable String userId,
      String role,
      String extent,
      List<String> operators) {}
}
