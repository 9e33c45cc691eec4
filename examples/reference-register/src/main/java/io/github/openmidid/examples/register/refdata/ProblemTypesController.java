package io.github.openmidid.examples.register.refdata;

import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.text.LocalizedString;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public operations that describe the problem types of this register. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.PROBLEM_TYPES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class ProblemTypesController {
  private static final String NAME = "problemType";

  private final ResourceUrls urls;

  ProblemTypesController(ResourceUrls urls) {
    this.urls = urls;
  }

  @GetMapping("/{problemType}")
  Body find(HttpServletRequest request, @PathVariable String problemType) {
    QueryParameters.rejectAll(request);
    String name = ResourceIdCheck.inPath(NAME, problemType);
    return ProblemFactory.all()
        .filter(problem -> problem.name().equals(name))
        .findFirst()
        .map(this::body)
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound(NAME, name)));
  }

  private Body body(Problem problem) {
    return new Body(
        problem.name(),
        urls.resource(ResourceUrls.PROBLEM_TYPES, problem.name()),
        problem.type(),
        problem.title(),
        problem.status(),
        LocalizedString.of(language -> problem.detail().in(language)));
  }

  /** The response body for a problem type. */
  record Body(
      String problemType,
      URI href,
      String type,
      String title,
      int status,
      LocalizedString description) {}
}
