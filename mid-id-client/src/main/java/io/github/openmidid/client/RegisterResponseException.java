package io.github.openmidid.client;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private final ArrayList<Issue> issues;

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
      List<Issue> issues,
      @Nullable String traceId,
      @Nullable UUID requestReference) {
    this(message, status, problemType, issues, traceId, requestReference, requestReference != null);
  }

  /** Made by the client; public for tests of applications. */
  public RegisterResponseException(
      String message,
      int status,
      @Nullable String problemType,
      List<Issue> issues,
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
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** Under which id the register's operators find this answer ({@code BelGov-Trace-Id}). */
  public Optional<String> traceId() {
    return Optional.ofNullable(traceId);
  }

  /**
   * One thing that is wrong with the input.
   *
   * @param type the issue type of the federal REST guide, empty if not given
   * @param name where it is, as a JSON path or a parameter's name, empty if not given
   * @param detail what is wrong, in words, empty if not given
   */
  public record Issue(String type, String name, String detail) implements Serializable {

    /** On one line: what the register's text holds that cannot be printed is escaped. */
    @Override
    public String toString() {
      return escaped("Issue[type=" + type + ", name=" + name + ", detail=" + detail + "]");
    }

    private static String escaped(String text) {
      StringBuilder line = new StringBuilder();
      text.codePoints()
          .forEach(
              c -> {
                if (isPrintable(c)) {
                  line.appendCodePoint(c);
                } else {
                  line.append(String.format(Locale.ROOT, "\\u%04x", c));
                }
              });
      return line.toString();
    }

    private static boolean isPrintable(int c) {
      return switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            false;
        default -> true;
      };
    }
  }
}
