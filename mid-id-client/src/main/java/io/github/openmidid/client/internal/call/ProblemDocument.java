package io.github.openmidid.client.internal.call;

import io.github.openmidid.client.reference.ProblemIssue;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** A problem document (RFC 9457) as the federal REST guide extends it. */
public record ProblemDocument(
    @Nullable String type,
    @Nullable String title,
    @Nullable JsonNode status,
    @Nullable String detail,
    @Nullable List<Issue> issues) {
  /** The absence of a problem document. */
  static final ProblemDocument NONE = new ProblemDocument(null, null, null, null, null);

  private static final String RESOURCE_NOT_FOUND = "urn:problem-type:belgif:resourceNotFound";

  /** Returns whether there is no document, not even an empty one. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isAbsent() {
    return this == NONE;
  }

  /** Returns a copy with each text passed through a filter. */
  public ProblemDocument map(UnaryOperator<String> filter) {
    return new ProblemDocument(
        through(filter, type),
        through(filter, title),
        status,
        through(filter, detail),
        issues == null ? null : issues.stream().map(issue -> issue.map(filter)).toList());
  }

  private static @Nullable String through(UnaryOperator<String> filter, @Nullable String text) {
    return text == null ? null : filter.apply(text);
  }

  /** Returns whether the document reports that the resource of a path parameter does not exist. */
  public boolean isNotFound(PathParameter parameter) {
    return RESOURCE_NOT_FOUND.equals(type)
        && (status == null || status.equals(IntNode.valueOf(404)))
        && issues != null
        && issues.stream().anyMatch(issue -> issue.isAbout(parameter))
        && issues.stream().noneMatch(issue -> issue.isAboutAnother(parameter));
  }

  /**
   * Returns whether a register may have created the document for a response with a given status.
   */
  public boolean isOfRegister(int responseStatus) {
    return type != null
        && type.startsWith("urn:problem-type:")
        && (status == null || status.equals(IntNode.valueOf(responseStatus)));
  }

  /**
   * Returns whether a register of this contract may have created the document to reject a request.
   */
  public boolean isRejection() {
    return type != null
        && !type.equals(RESOURCE_NOT_FOUND)
        && (type.startsWith("urn:problem-type:belgif:")
            || type.startsWith("urn:problem-type:openmidid:"));
  }

  public List<ProblemIssue> toIssues() {
    return issues == null ? List.of() : issues.stream().map(Issue::toIssue).toList();
  }

  /** One issue of the document. */
  public record Issue(
      @Nullable String type,
      @Nullable String in,
      @Nullable String name,
      @Nullable JsonNode value,
      @Nullable String detail) {
    Issue map(UnaryOperator<String> filter) {
      return new Issue(
          through(filter, type), in, through(filter, name), value, through(filter, detail));
    }

    private boolean names(PathParameter parameter) {
      return "path".equals(in) && parameter.name().equals(name);
    }

    boolean isAbout(PathParameter parameter) {
      return names(parameter) && StringNode.valueOf(parameter.value()).equals(value);
    }

    boolean isAboutAnother(PathParameter parameter) {
      return names(parameter) && !isAbout(parameter);
    }

    ProblemIssue toIssue() {
      return new ProblemIssue(orEmpty(type), orEmpty(name), orEmpty(detail));
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }
}
