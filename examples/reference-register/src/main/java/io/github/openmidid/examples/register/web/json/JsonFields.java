package io.github.openmidid.examples.register.web.json;

import io.github.openmidid.examples.register.web.problem.Issue;
import io.github.openmidid.examples.register.web.problem.Issues;
import io.github.openmidid.examples.register.web.text.Text;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the properties of a JSON object by their names; nothing is taken for something else, and
 * whatever is wrong is noted.
 *
 * @param prefix what comes before the names in what is noted: {@code items[3].}
 */
public record JsonFields(ObjectNode body, String prefix, Issues issues) {

  /** Takes up an object, and notes the properties that the operation does not have. */
  public static JsonFields of(ObjectNode body, String prefix, Set<String> known, Issues issues) {
    for (String name : body.propertyNames()) {
      if (!known.contains(name)) {
        issues.add(Issue.unknownInput("body", prefix + name));
      }
    }
    return new JsonFields(body, prefix, issues);
  }

  /** A property that has to be there. */
  public <T> Optional<T> required(String name, JsonType<T> type) {
    JsonNode node = body.get(name);
    if (node == null) {
      issues.add(Issue.schemaViolation("body", prefix + name, Text.of("issue.required")));
      return Optional.empty();
    }
    return type.read(node, prefix + name, issues);
  }

  /** A property that may be there. */
  public <T> Optional<T> optional(String name, JsonType<T> type) {
    JsonNode node = body.get(name);
    return node == null ? Optional.empty() : type.read(node, prefix + name, issues);
  }
}
