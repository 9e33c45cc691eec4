package io.github.openmidid.examples.tables.xlsx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The relations of a part to others (ECMA-376 part 2, section 9.3), by their id.
 *
 * @param byId the relations
 */
record PartRelations(Map<String, Relation> byId) {

  /**
   * One relation.
   *
   * @param type the last element of its type: {@code worksheet}
   * @param target the name of the other part, from the root of the zip
   */
  record Relation(String type, String target) {}

  /** Reads the relations of a part; none if it has no such file. The package is the part "". */
  static PartRelations of(WorkbookZip zip, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String relations = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relation> byId = new LinkedHashMap<>();
    if (!zip.contains(relations)) {
      return new PartRelations(byId);
    }
    try (XmlPart xml = zip.open(relations)) {
      for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null && type != null && target != null) {
          byId.put(
              id, new Relation(type.substring(type.lastIndexOf('/') + 1), path(folder, target)));
        }
      }
    }
    return new PartRelations(byId);
  }

  /** Resolves a target: absolute, or relative to a folder, with {@code .} and {@code ..}. */
  private static String path(String folder, String target) {
    String slashes = target.replace('\\', '/');
    String whole = slashes.startsWith("/") ? slashes : folder + slashes;
    Deque<String> names = new ArrayDeque<>();
    int from = 0;
    while (from <= whole.length()) {
      int to = whole.indexOf('/', from);
      String name = whole.substring(from, to < 0 ? whole.length() : to);
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
      from = to < 0 ? whole.length() + 1 : to + 1;
    }
    return String.join("/", names);
  }

  /** Returns the target of the first relation of a type. */
  Optional<String> target(String type) {
    return byId.values().stream()
        .filter(relation -> relation.type.equals(type))
        .map(Relation::target)
        .findFirst();
  }
}
