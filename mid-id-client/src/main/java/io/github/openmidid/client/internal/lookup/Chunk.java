package io.github.openmidid.client.internal.lookup;

import io.github.openmidid.MidId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A chunk of a batch lookup: distinct identifiers with the positions at which they occur in the
 * input.
 */
final class Chunk {
  /** The maximum number of identifiers that the contract allows in one request. */
  static final int MAX_SIZE = 1000;

  private final Map<MidId, List<Position>> positions = new LinkedHashMap<>();

  /** The position of an identifier in the input, with the text as written there. */
  record Position(int index, String input) {}

  void add(MidId midId, int index, String input) {
    positions.computeIfAbsent(midId, first -> new ArrayList<>(1)).add(new Position(index, input));
  }

  boolean isFull() {
    return positions.size() >= MAX_SIZE;
  }

  boolean isEmpty() {
    return positions.isEmpty();
  }

  List<MidId> midIds() {
    return List.copyOf(positions.keySet());
  }

  /** Performs an action for each position and its identifier. */
  void forEach(BiConsumer<MidId, Position> action) {
    positions.forEach((midId, each) -> each.forEach(position -> action.accept(midId, position)));
  }
}
