package io.github.openmidid.fanc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** On which lines of a file each number stands. */
final class Occurrences {
  private static final int NAMED = 3;

  private final Map<String, List<Integer>> lines = new HashMap<>();

  void add(String number, int line) {
    lines.computeIfAbsent(number, n -> new ArrayList<>(1)).add(line);
  }

  boolean isRepeated(String number) {
    return lines.getOrDefault(number, List.of()).size() > 1;
  }

  /** The first other lines with the number, as text: {@code 16, 40, 41 …}. */
  String otherLines(String number, int line) {
    List<Integer> all = lines.getOrDefault(number, List.of());
    String named =
        all.stream()
            .filter(other -> other != line)
            .limit(NAMED)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return all.size() - 1 > NAMED ? named + " …" : named;
  }
}
