package io.github.openmidid.client;

import io.github.openmidid.client.reference.ProblemIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register has answered, and said no. The same call gives the same answer until something
 * changes, but for 429 (too many requests) and 500 (a fault of the register).
 */
public final class RegisterResponseException extends MidIdClientException {
  private static final long serialVersionUID = 1L;

  /** HTTP status. */
  private final int status;

  /** Problem type, if the register gave one. */
  private final @Nullable String problemType;

  /** What is wrong with the input. */
  private final ArrayList<ProblemIssue> issues;

  /** Trace id of the answer. */
  private final @Nullable String traceId;

  /**
   * Made by the client; public for tests of applications. The outcome is open if there is a
   * reference.
   */
  public RegisterResponseException(
      String message,
      int status,
      @Nullable String problemType,
      List<ProblemIssue> issues,
      @Nullable String traceId,
      @Nullable UUID requestReference) {
    this(message, status, problemType, issues, traceId, requestReference, requestReference != null);
  }

  /** Made by the client; public for tests of applications. */
  public RegisterResponseException(
      String message,
      int status,
      @Nullable String problemType,
      List<ProblemIssue> issues,
      @Nullable String traceId,
      @Nullable UUID requestReference,
      boolean outcomeOpen) {
    super(message, requestReference, outcomeOpen, null);
    this.status = status;
    this.problemType = problemType;
    this.issues = new ArrayList<>(issues);
    this.traceId = traceId;
  }

  /** The HTTP status, 300 to 599. */
  public int status() {
    return status;
  }

  /** The problem type of the federal REST guide: {@code urn:problem-type:belgif:badRequest}. */
  public Optional<String> problemType() {
    return Optional.ofNullable(problemType);
  }

  /** What is wrong with the input, part by part; often empty. */
  public List<ProblemIssue> issues() {
    return List.copyOf(issues);
  }

  /** Under which id the register's operators find this answer ({@code BelGov-Trace-Id}). */
  public Optional<String> traceId() {
    return Optional.ofNullable(traceId);
  }
}
