package io.github.openmidid.examples.register.web.server;

import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.problem.ProblemHeaders;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Responds with a problem to requests that are too malformed to reach a filter, instead of Tomcat's
 * error page. Public because Tomcat instantiates it by name.
 */
public final class ProblemReportValve extends ErrorReportValve {
  private static final int FIRST_ERROR = 400;

  /** Creates an instance, as Tomcat does. */
  public ProblemReportValve() {}

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    if (response.getStatus() < FIRST_ERROR
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    Problem problem = ProblemFactory.ofStatus(response.getStatus());
    Locale language = RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    byte[] body =
        new JsonMapper().writeValueAsString(problem.in(language)).getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType(Problem.MEDIA_TYPE);
      ProblemHeaders.set(response, problem);
      response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("client has closed the connection", e);
    }
  }
}
