package io.github.openmidid.fanc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which lines of a file each number stands. */
final class Occurrences {
  private static final int NAMED = 3;

  private final Map<String, List<Integer>> lines = new HashMap<>();

  void add(String number, int line) {
    List<Integer> all = lines.getOrDefault(number, new ArrayList<>(1));
    all.add(line);
    lines.put(number, all);
  }

  boolean isRepeated(String number) {
    return lines.getOrDefault(number, List.of()).size() > 1;
  }

  /** The first other lines with the number, as text: {@code 16, 40, 41 …}. */
  String otherLines(String number, int line) {
    List<Integer> all = lines.getOrDefault(number, List.of());
    StringBuilder named = new StringBuilder();
    int count = 0;
    for (int other : all) {
      if (other != line && count < NAMED) {
        named.append(count == 0 ? "" : ", ").append(other);
        count++;
      }
    }
    return named.append(all.size() - 1 > NAMED ? " …" : "").toString();
  }
}
