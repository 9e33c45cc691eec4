package io.github.openmidid.examples.register.web.json;

import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the properties of a JSON object without type coercion, and adds an issue for each invalid
 * one.
 *
 * @param prefix the path of the object in issues, such as {@code items[3].}
 */
public record JsonObjectReader(ObjectNode body, String prefix, IssueCollector issues) {

  /** Creates a reader, and adds an issue for each property that the operation does not have. */
  public static JsonObjectReader of(
      ObjectNode body, String prefix, Set<String> known, IssueCollector issues) {
    for (String name : body.propertyNames()) {
      if (!known.contains(name)) {
        issues.add(RequestIssue.unknownInput("body", prefix + name));
      }
    }
    return new JsonObjectReader(body, prefix, issues);
  }

  /** Reads a required property. */
  public <T> Optional<T> required(String name, JsonValueReader<T> type) {
    JsonNode node = body.get(name);
    if (node == null) {
      issues.add(
          RequestIssue.schemaViolation("body", prefix + name, LocalizedText.of("issue.required")));
      return Optional.empty();
    }
    return type.read(node, prefix + name, issues);
  }

  /** Reads an optional property. */
  public <T> Optional<T> optional(String name, JsonValueReader<T> type) {
    JsonNode node = body.get(name);
    return node == null ? Optional.empty() : type.read(node, prefix + name, issues);
  }
}
