package io.github.openmidid.client.testing.internal;

import io.github.openmidid.client.reference.ProblemIssue;
import java.util.List;

/** Thrown if the register in memory rejects a call; nothing was changed. */
public final class TestRejection extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String STANDARD = "urn:problem-type:belgif:";
  private static final String OWN = "urn:problem-type:openmidid:midIdRegister:";

  /** The HTTP status. */
  private final int status;

  /** The problem type. */
  private final String problemType;

  /** The issues of the input. */
  private final transient List<ProblemIssue> issues;

  private TestRejection(int status, String problemType, List<ProblemIssue> issues) {
    super(problemType, null, false, false);
    this.status = status;
    this.problemType = problemType;
    this.issues = List.copyOf(issues);
  }

  /** Returns the rejection of a caller to which the operation is not allowed. */
  public static TestRejection missingScope() {
    return new TestRejection(403, STANDARD + "missingScope", List.of());
  }

  /** Returns the rejection of a resource that does not exist, or that the caller does not see. */
  static TestRejection notFound(String name) {
    ProblemIssue issue = InputFault.UNKNOWN.issue(name);
    return new TestRejection(404, STANDARD + "resourceNotFound", List.of(issue));
  }

  /** Returns the rejection of a change that conflicts with the state of the register. */
  static TestRejection conflict(String code) {
    return new TestRejection(409, OWN + code, List.of());
  }

  /** Returns the rejection of a change of a version that is not the latest. */
  static TestRejection outdated() {
    return new TestRejection(412, OWN + "versionOutdated", List.of());
  }

  /** Returns the rejection of a grant when no identifier is left. */
  static TestRejection exhausted() {
    return new TestRejection(503, OWN + "serialsExhausted", List.of());
  }

  /** Rejects the input if there is an issue. */
  static void throwIfAny(List<ProblemIssue> issues) {
    if (!issues.isEmpty()) {
      throw new TestRejection(400, STANDARD + "badRequest", issues);
    }
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the problem type. */
  public String problemType() {
    return problemType;
  }

  /** Returns the issues of the input. */
  public List<ProblemIssue> issues() {
    return issues;
  }
}
