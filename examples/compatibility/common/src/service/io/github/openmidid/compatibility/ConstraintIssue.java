package io.github.openmidid.compatibility;

import io.github.openmidid.Suggestion;
import io.github.openmidid.validation.ConstraintFinding;
import jakarta.validation.ConstraintViolation;
import java.util.List;

/** An issue of a problem document: the fault, its place and the suggestions. */
public record ConstraintIssue(
    String property, String code, int index, List<Suggestion> suggestions, String message) {

  public static ConstraintIssue of(ConstraintViolation<?> violation) {
    ConstraintFinding finding = ConstraintFinding.of(violation).orElseThrow();
    return new ConstraintIssue(
        violation.getPropertyPath().toString(),
        finding.code(),
        finding.index(),
        finding.suggestions(),
        violation.getMessage());
  }
}
