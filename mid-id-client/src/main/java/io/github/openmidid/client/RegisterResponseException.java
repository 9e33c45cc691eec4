package io.github.openmidid.client;

import io.github.openmidid.client.reference.ProblemIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register rejected the request. Repeating it has the same result until something changes,
 * except for 429 (too many requests) and 500 (internal error of the register).
 */
public final class RegisterResponseException extends MidIdClientException {
  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  /** The problem type; null if there is none. */
  private final @Nullable String problemType;

  /** The issues of the input. */
  private final ArrayList<ProblemIssue> issues;

  /** The trace id of the response; null if there is none. */
  private final @Nullable String traceId;

  /**
   * Creates an exception whose outcome is open if there is a reference. For tests of applications;
   * the client creates its own.
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

  /** Creates an exception. For tests of applications; the client creates its own. */
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

  private RegisterResponseException(RegisterResponseException original, ResponseMetadata response) {
    super(original, response);
    this.status = original.status;
    this.problemType = original.problemType;
    this.issues = original.issues;
    this.traceId = original.traceId;
  }

  @Override
  public boolean isRetryable() {
    return status == 408 || status == 429 || status == 500;
  }

  @Override
  public RegisterResponseException withResponse(ResponseMetadata response) {
    return new RegisterResponseException(this, response);
  }

  /** Returns the HTTP status, 300 to 599. */
  public int status() {
    return status;
  }

  /**
   * Returns the problem type, for example {@code urn:problem-type:belgif:badRequest} of the Belgian
   * federal REST guide; empty if the response has no problem document.
   */
  public Optional<String> problemType() {
    return Optional.ofNullable(problemType);
  }

  /** Returns the issues of the input, often empty; never null. */
  public List<ProblemIssue> issues() {
    return List.copyOf(issues);
  }

  /**
   * Returns the trace id ({@code BelGov-Trace-Id}) under which the operators of the register find
   * this response; empty if it has none.
   */
  public Optional<String> traceId() {
    return Optional.ofNullable(traceId);
  }
}
