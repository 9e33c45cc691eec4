package io.github.openmidid.examples.register.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs connections that break while a response is sent, and that nothing else has handled. The
 * outermost filter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenConnectionFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (IOException e) {
      if (!BrokenConnection.logIfReason(request, e)) {
        throw e;
      }
    }
  }
}
