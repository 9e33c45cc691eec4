package io.github.openmidid.examples.register.web.json;

import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reads an array of at least one and at most so many values, a thousand by default. */
public final class JsonArrayReader {
  private static final int MOST = 1000;

  private JsonArrayReader() {}

  /** The values; those that are wrong are left out and noted, by their place. */
  public static <T> JsonValueReader<List<T>> of(JsonValueReader<T> type) {
    return of(type, MOST);
  }

  /** The same, with at most so many. */
  public static <T> JsonValueReader<List<T>> of(JsonValueReader<T> type, int most) {
    return (node, name, issues) -> {
      if (!(node instanceof ArrayNode array)) {
        issues.add(
            RequestIssue.schemaViolation("body", name, LocalizedText.of("issue.notAnArray")));
        return Optional.empty();
      }
      if (array.isEmpty() || array.size() > most) {
        issues.add(
            RequestIssue.schemaViolation("body", name, LocalizedText.of("issue.howMany", most)));
        return Optional.empty();
      }
      return Optional.of(read(array, name, type, issues));
    };
  }

  private static <T> List<T> read(
      ArrayNode array, String name, JsonValueReader<T> type, IssueCollector issues) {
    List<T> values = new ArrayList<>();
    int index = 0;
    for (JsonNode node : array) {
      type.read(node, name + "[" + index + "]", issues).ifPresent(values::add);
      index++;
    }
    return values;
  }
}
