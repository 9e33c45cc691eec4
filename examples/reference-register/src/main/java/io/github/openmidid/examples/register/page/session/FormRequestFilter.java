package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.upload.MultipartForm;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import io.github.openmidid.examples.register.web.server.BodyFormatCheck;
import io.github.openmidid.examples.register.web.server.RequestBodyReader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads submitted forms with a limit on size and total time; Tomcat's timeout applies to each read
 * only.
 */
final class FormRequestFilter extends OncePerRequestFilter {
  /** Sufficient for an access token, the longest field. */
  private static final int MAX_BYTES = 16_384;

  /** Sufficient for a file of as many bytes as the API takes, with the other fields. */
  private static final int MAX_BYTES_WITH_FILE = 800_000;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    FormRequest form;
    try {
      form = read(request);
    } catch (ProblemException e) {
      PageWriter.reject(request, response, ProblemMapper.toProblem(e));
      return;
    }
    chain.doFilter(form, response);
  }

  /** Reads files for the page that has a form with one only. */
  private static FormRequest read(HttpServletRequest request) {
    if (BodyFormatCheck.is(request, MediaType.APPLICATION_FORM_URLENCODED)) {
      return FormRequest.of(request, RequestBodyReader.read(request, MAX_BYTES));
    }
    if (BodyFormatCheck.is(request, MediaType.MULTIPART_FORM_DATA)
        && request.getRequestURI().endsWith(PagePaths.NOTIFICATIONS)) {
      byte[] body = RequestBodyReader.readBytes(request, MAX_BYTES_WITH_FILE);
      return FormRequest.of(request, MultipartForm.parse(request.getContentType(), body));
    }
    throw new ProblemException(ProblemFactory.unsupportedMediaType());
  }
}
