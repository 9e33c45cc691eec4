package io.github.openmidid.examples.register.web.access;

import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * States in {@code Vary} that the responses of the API depend on the access token, so that no cache
 * gives them to the holder of another one. The responses of public operations do not; their errors
 * have the header from {@code ProblemWriter}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class PrivateResponseFilter extends OncePerRequestFilter {
  private static final List<PathPattern> PUBLIC =
      OperationScope.PUBLIC.stream()
          .map(path -> PathPatternParser.defaultInstance.parse(ResourceUrls.BASE_PATH + path))
          .toList();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!path.startsWith(ResourceUrls.BASE_PATH)) {
      return true;
    }
    PathContainer parsed = PathContainer.parsePath(path);
    return PUBLIC.stream().anyMatch(pattern -> pattern.matches(parsed));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    chain.doFilter(request, response);
  }
}
