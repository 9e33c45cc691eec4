package io.github.openmidid.examples.testing.content;

import io.github.openmidid.examples.testing.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are cut or edited so that they are still valid JSON. */
public enum JsonFaults implements ContentFault {
  /** Without the last elements of a list. */
  ITEMS_DROPPED {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {
      ArrayNode list = anyList(json, random);
      for (int i = list.isEmpty() ? 0 : random.nextInt(1, list.size() + 1); i > 0; i--) {
        list.remove(list.size() - 1);
      }
    }
  },
  /** Without one element of a list. */
  ITEM_DROPPED {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {
      ArrayNode list = anyList(json, random);
      if (!list.isEmpty()) {
        list.remove(random.nextInt(list.size()));
      }
    }
  },
  /** With one element of a list twice. */
  ITEM_REPEATED {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {
      ArrayNode list = anyList(json, random);
      if (!list.isEmpty()) {
        list.insert(random.nextInt(list.size()), list.get(random.nextInt(list.size())));
      }
    }
  },
  /** With a list in reverse. */
  ITEMS_REVERSED {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {
      ArrayNode list = anyList(json, random);
      List<JsonNode> items = new ArrayList<>();
      list.forEach(items::add);
      list.removeAll();
      items.forEach(item -> list.insert(0, item));
    }
  },
  /** Without one of the lists. */
  LIST_REMOVED {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {
      List<String> lists = lists(json);
      if (!lists.isEmpty()) {
        json.remove(lists.get(random.nextInt(lists.size())));
      }
    }
  },
  /** With the address of an additional page. */
  NEXT_ADDED {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {
      json.put("next", "http://127.0.0.1/midIdRegister/v1/midIds?afterMidId=MID-9912-3456-11");
    }
  },
  /** With an unknown property, which is not a fault. */
  PROPERTY_ADDED {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {
      json.put("x" + random.nextInt(1000), "y");
    }

    @Override
    public Detection detection() {
      return Detection.ALWAYS;
    }
  },
  /** Without one property. */
  PROPERTY_REMOVED {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {
      List<String> names = new ArrayList<>(json.propertyNames());
      if (!names.isEmpty()) {
        json.remove(names.get(random.nextInt(names.size())));
      }
    }

    @Override
    public Detection detection() {
      return Detection.BY_DIGEST_ONLY;
    }
  },
  /** With null in place of a property. */
  PROPERTY_NULL {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {
      List<String> names = new ArrayList<>(json.propertyNames());
      if (!names.isEmpty()) {
        json.putNull(names.get(random.nextInt(names.size())));
      }
    }

    @Override
    public Detection detection() {
      return Detection.BY_DIGEST_ONLY; // of a property that is not read
    }
  },
  /** With one property twice, the second time with another value. */
  PROPERTY_REPEATED {
    @Override
    void edit(ObjectNode json, SplittableRandom random) {}

    @Override
    public Response apply(Response response, ResponseHistory earlier, SplittableRandom random) {
      ObjectNode json = parsed(response);
      if (json == null || json.isEmpty()) {
        return response;
      }
      List<String> names = new ArrayList<>(json.propertyNames());
      String name = names.get(random.nextInt(names.size()));
      String text = json.toString();
      String more = ",\"" + name + "\":" + (random.nextBoolean() ? json.get(name) : "\"x\"") + "}";
      return response.withBody(
          (text.substring(0, text.length() - 1) + more).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Detection detection() {
      return Detection.ALWAYS;
    }
  };

  private static final JsonMapper JSON = new JsonMapper();

  abstract void edit(ObjectNode json, SplittableRandom random);

  @Override
  public Response apply(Response response, ResponseHistory earlier, SplittableRandom random) {
    ObjectNode json = parsed(response);
    if (json == null) {
      return response;
    }
    edit(json, random);
    return response.withBody(JSON.writeValueAsBytes(json));
  }

  @Override
  public Detection detection() {
    return Detection.BY_LOOKUPS;
  }

  /** Returns the body; null if it is not a JSON object. */
  private static @Nullable ObjectNode parsed(Response response) {
    try {
      return response.body().length > 0 && JSON.readTree(response.body()) instanceof ObjectNode json
          ? json
          : null;
    } catch (JacksonException e) {
      return null; // Jackson offers no other way
    }
  }

  private static List<String> lists(ObjectNode json) {
    return json.propertyNames().stream().filter(name -> json.get(name).isArray()).toList();
  }

  /** Returns a list with elements, if there is one. */
  private static ArrayNode anyList(ObjectNode json, SplittableRandom random) {
    List<String> lists = lists(json).stream().filter(name -> !json.get(name).isEmpty()).toList();
    return lists.isEmpty()
        ? JSON.createArrayNode()
        : (ArrayNode) json.get(lists.get(random.nextInt(lists.size())));
  }
}
