package io.github.openmidid.examples.register.web.json;

import io.github.openmidid.examples.register.web.problem.Issue;
import io.github.openmidid.examples.register.web.problem.Issues;
import io.github.openmidid.examples.register.web.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reads an array of at least one and at most so many values, a thousand by default. */
public final class JsonRows {
  private static final int MOST = 1000;

  private JsonRows() {}

  /** The values; those that are wrong are left out and noted, by their place. */
  public static <T> JsonType<List<T>> of(JsonType<T> type) {
    return of(type, MOST);
  }

  /** The same, with at most so many. */
  public static <T> JsonType<List<T>> of(JsonType<T> type, int most) {
    return (node, name, issues) -> {
      if (!(node instanceof ArrayNode array)) {
        issues.add(Issue.schemaViolation("body", name, Text.of("issue.notAnArray")));
        return Optional.empty();
      }
      if (array.isEmpty() || array.size() > most) {
        issues.add(Issue.schemaViolation("body", name, Text.of("issue.howMany", most)));
        return Optional.empty();
      }
      return Optional.of(read(array, name, type, issues));
    };
  }

  private static <T> List<T> read(ArrayNode array, String name, JsonType<T> type, Issues issues) {
    List<T> values = new ArrayList<>();
    int index = 0;
    for (JsonNode node : array) {
      type.read(node, name + "[" + index + "]", issues).ifPresent(values::add);
      index++;
    }
    return values;
  }
}
