package io.github.openmidid.examples.register.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the properties of a JSON object by their names; nothing is taken for something else. */
final class JsonFields {
  private JsonFields() {}

  static void refuseUnknown(ObjectNode body, Set<String> known, Issues issues) {
    for (String name : body.propertyNames()) {
      if (!known.contains(name)) {
        issues.add(Issue.unknownInput("body", name));
      }
    }
  }

  /** The text of a required property. */
  static Optional<String> text(ObjectNode body, String name, Issues issues) {
    JsonNode node = body.get(name);
    if (node == null) {
      issues.add(Issue.schemaViolation("body", name, "it is required"));
      return Optional.empty();
    }
    return text(node, name, issues);
  }

  /** The text of a value that must be a string. */
  static Optional<String> text(@Nullable JsonNode node, String name, Issues issues) {
    if (node != null && node.isString()) {
      return Optional.of(node.stringValue());
    }
    issues.add(Issue.schemaViolation("body", name, "it is not a string"));
    return Optional.empty();
  }
}
