package io.github.openmidid.compatibility;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/** Maps violations to {@code application/problem+json}. */
@Provider
public class ConstraintProblemMapper implements ExceptionMapper<ConstraintViolationException> {
  @Override
  public Response toResponse(ConstraintViolationException e) {
    List<ConstraintIssue> issues =
        e.getConstraintViolations().stream().map(v -> ConstraintIssue.of(v)).toList();
    return Response.status(400)
        .type("application/problem+json")
        .entity(Map.of("title", "Bad Request", "status", 400, "issues", issues))
        .build();
  }
}
