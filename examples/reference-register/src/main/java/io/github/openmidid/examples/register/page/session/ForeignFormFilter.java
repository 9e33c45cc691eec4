package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects forms that a page of another site has submitted, before they are read. Browsers without
 * {@code Sec-Fetch-Site} rely on the CSRF token.
 */
final class ForeignFormFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SAFE.contains(request.getMethod()) || !FetchSite.isForeign(request)) {
      chain.doFilter(request, response);
      return;
    }
    PageContext context = PageContext.of(request);
    PageWriter.reject(response, HttpStatus.FORBIDDEN, context, context.text("foreignForm"));
  }
}
