package io.github.openmidid.examples.register.web.json;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a form as a request body, so that the rules of the API apply to them. */
public final class FormBody {
  private FormBody() {}

  /**
   * Returns the request body with the fields that have a text; an empty field is missing.
   *
   * @param fields the texts by name
   */
  public static ObjectNode of(Map<String, String> fields) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    fields.forEach(
        (name, text) -> {
          if (!text.isEmpty()) {
            body.put(name, text);
          }
        });
    return body;
  }
}
