package io.github.openmidid.examples.register.web.problem;

import io.github.openmidid.examples.register.web.text.RequestLanguage;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the response, in the language of the request. */
@Component
public class ProblemWriter {
  private final JsonMapper mapper;
  private final ResourceUrls urls;

  ProblemWriter(JsonMapper mapper, ResourceUrls urls) {
    this.mapper = mapper;
    this.urls = urls;
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Locale language = RequestLanguage.of(request);
    Problem described = problem.withDefaultHref(urls.problemType(request, problem.name()));
    byte[] body = mapper.writeValueAsBytes(described.in(language));
    response.resetBuffer();
    response.setStatus(problem.status());
    ProblemHeaders.set(response, problem);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
