package io.github.openmidid.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds and replaces members of a JSON document. */
final class JsonLeaves {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String PLACEHOLDER = "@@placeholder@@";

  private JsonLeaves() {}

  static JsonNode read(String body) {
    return MAPPER.readTree(body);
  }

  /** Returns pointers to the members that are neither objects nor lists of objects. */
  static List<JsonPointer> of(String body) {
    List<JsonPointer> leaves = new ArrayList<>();
    collect(read(body), JsonPointer.empty(), leaves);
    return leaves;
  }

  private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> leaves) {
    if (node instanceof ObjectNode object) {
      object
          .propertyNames()
          .forEach(name -> collect(object.get(name), at.appendProperty(name), leaves));
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        collect(list.get(i), at.appendIndex(i), leaves);
      }
    } else {
      leaves.add(at);
    }
  }

  /** Returns the document with a member replaced by the given JSON. */
  static String with(String body, JsonPointer at, String json) {
    JsonNode root = read(body);
    JsonNode parent = root.at(at.head());
    if (parent instanceof ObjectNode object) {
      object.put(name(at), PLACEHOLDER);
    } else {
      ((ArrayNode) parent).set(at.last().getMatchingIndex(), PLACEHOLDER);
    }
    return MAPPER.writeValueAsString(root).replace('"' + PLACEHOLDER + '"', json);
  }

  static String without(String body, JsonPointer at) {
    JsonNode root = read(body);
    JsonNode parent = root.at(at.head());
    if (parent instanceof ObjectNode object) {
      object.remove(name(at));
    } else {
      ((ArrayNode) parent).remove(at.last().getMatchingIndex());
    }
    return MAPPER.writeValueAsString(root);
  }

  /** Returns the name of a member; for an element of a list, that of the list. */
  static String name(JsonPointer at) {
    JsonPointer last = at.last();
    return last.mayMatchElement() ? name(at.head()) : last.getMatchingProperty();
  }

  /** Returns a text as JSON with every character beyond printable ASCII escaped. */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
      json.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return json.append('"').toString();
  }
}
