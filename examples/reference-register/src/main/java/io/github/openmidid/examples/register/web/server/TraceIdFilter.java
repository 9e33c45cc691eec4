package io.github.openmidid.examples.register.web.server;

import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import io.github.openmidid.examples.register.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds a trace id to each response, and maps exceptions that nothing else has handled to problems.
 * It wraps all other processing except {@link ReprDigestFilter} and {@link BrokenConnectionFilter}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class TraceIdFilter extends OncePerRequestFilter {
  public static final String TRACE_ID = "BelGov-Trace-Id";
  private static final String RELATED_TRACE_ID = "BelGov-Related-Trace-Id";
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{1,36}");

  private final ProblemWriter writer;

  TraceIdFilter(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(TRACE_ID, UUID.randomUUID().toString());
    String related = request.getHeader(TRACE_ID);
    if (related != null && ACCEPTED.matcher(related).matches()) {
      response.setHeader(RELATED_TRACE_ID, related);
    }
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (!BrokenConnection.logIfReason(request, e)) {
        writer.write(request, response, ProblemMapper.toProblem(e));
      }
    }
  }
}
