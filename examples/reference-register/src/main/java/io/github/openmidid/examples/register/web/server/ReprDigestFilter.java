package io.github.openmidid.examples.register.web.server;

import io.github.openmidid.examples.register.rules.Sha256DigestFactory;
import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Adds the SHA-256 digest of JSON responses ({@code Repr-Digest}, RFC 9530), so that clients detect
 * corruption. As the outermost filter that changes responses it digests the bytes that are sent;
 * the register does not compress responses. Snapshot content is excluded: it is streamed, and has
 * its own checksum and signature.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ReprDigestFilter extends OncePerRequestFilter {
  private static final String REPR_DIGEST = "Repr-Digest";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith(ResourceUrls.BASE_PATH + "/") || path.endsWith(ResourceUrls.CONTENT);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, buffered);
    byte[] body = buffered.getContentAsByteArray();
    if (body.length > 0 && isJson(buffered.getContentType())) {
      buffered.setHeader(REPR_DIGEST, digest(body));
    }
    buffered.copyBodyToResponse();
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null
        && (contentType.startsWith("application/json")
            || contentType.startsWith(Problem.MEDIA_TYPE));
  }

  private static String digest(byte[] body) {
    byte[] sha256 = Sha256DigestFactory.create().digest(body);
    return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
  }
}
