package io.github.openmidid.examples.register.web.json;

import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reads JSON arrays of at least one value, at most 1,000 by default. */
public final class JsonArrayReader {
  private static final int MOST = 1000;

  private JsonArrayReader() {}

  /** Returns a reader of arrays. Invalid values are left out, with an issue at their index. */
  public static <T> JsonValueReader<List<T>> of(JsonValueReader<T> type) {
    return of(type, MOST);
  }

  /** Returns a reader of arrays with a maximum length. */
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
