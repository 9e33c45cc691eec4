package io.github.openmidid.examples.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query parameters of a request. */
final class QueryParameters {
  private final Map<String, String[]> parameters;
  private final Issues issues;

  private QueryParameters(Map<String, String[]> parameters, Issues issues) {
    this.parameters = parameters;
    this.issues = issues;
  }

  /** Takes them up, and notes those that the operation does not have. */
  static QueryParameters of(HttpServletRequest request, Set<String> known, Issues issues) {
    Map<String, String[]> parameters = parameters(request);
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        issues.add(Issue.unknownInput("query", name));
      }
    }
    return new QueryParameters(parameters, issues);
  }

  /** Refuses any: for operations without query parameters. */
  static void refuseAll(HttpServletRequest request) {
    Issues issues = new Issues();
    of(request, Set.of(), issues);
    issues.throwIfAny();
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException e) {
      // So says Tomcat of a wrong escape and of too many parameters.
      throw Issues.refusal(Issue.schemaViolation("query", null, "it is not well formed"));
    }
  }

  List<String> all(String name) {
    return List.of(parameters.getOrDefault(name, new String[0]));
  }

  Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      issues.add(Issue.invalidInput("query", name, "it is given more than once"));
    }
    return values.stream().findFirst();
  }
}
