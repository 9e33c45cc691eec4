package io.github.openmidid.examples.register.web;

import io.github.openmidid.MidId;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a question about many identifiers.
 *
 * @param midIds each once, in the order in which they were asked for
 */
record MidIdQuery(Set<MidId> midIds) {
  private static final String MID_IDS = "midIds";
  private static final int MOST = 1000;

  static MidIdQuery of(ObjectNode body) {
    Issues issues = new Issues();
    JsonFields.refuseUnknown(body, Set.of(MID_IDS), issues);
    Set<MidId> midIds = new LinkedHashSet<>();
    JsonNode node = body.get(MID_IDS);
    if (node == null) {
      issues.add(Issue.schemaViolation("body", MID_IDS, "it is required"));
    } else if (!(node instanceof ArrayNode array)) {
      issues.add(Issue.schemaViolation("body", MID_IDS, "it is not an array"));
    } else if (array.isEmpty() || array.size() > MOST) {
      issues.add(Issue.schemaViolation("body", MID_IDS, "it holds none, or more than " + MOST));
    } else {
      for (int i = 0; i < array.size(); i++) {
        String name = MID_IDS + "[" + i + "]";
        JsonFields.text(array.get(i), name, issues)
            .flatMap(text -> issues.midId("body", name, text))
            .ifPresent(midIds::add);
      }
    }
    issues.throwIfAny();
    return new MidIdQuery(midIds);
  }
}
