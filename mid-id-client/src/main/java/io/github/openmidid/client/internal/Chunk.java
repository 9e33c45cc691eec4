package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Part of a long question: each identifier once, with the places where it was given. */
final class Chunk {
  /** As many as the contract allows in one question. */
  static final int MOST = 1000;

  private final Map<MidId, List<Place>> places = new LinkedHashMap<>();

  void add(MidId midId, int index, String input) {
    places.computeIfAbsent(midId, id -> new ArrayList<>(1)).add(new Place(index, input));
  }

  boolean isFull() {
    return places.size() >= MOST;
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  List<MidId> midIds() {
    return List.copyOf(places.keySet());
  }

  List<Place> places(MidId midId) {
    return places.getOrDefault(midId, List.of());
  }

  /** Where in the question an identifier stands, and how it was written there. */
  record Place(int index, String input) {}
}
