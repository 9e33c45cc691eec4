package io.github.openmidid.client.internal.lookup;

import io.github.openmidid.MidId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of a batch lookup: distinct identifiers with the positions at which they occur in the
 * input.
 */
final class Chunk {
  /** The maximum number of identifiers that the contract allows in one request. */
  static final int MAX_SIZE = 1000;

  private final Map<MidId, Position> positions = new LinkedHashMap<>();

  void add(MidId midId, int index, String input) {
    Position position = new Position(index, input);
    position.previous = positions.put(midId, position);
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
    positions.forEach(
        (midId, last) -> {
          for (Position position = last; position != null; position = position.previous) {
            action.accept(midId, position);
          }
        });
  }

  /** The position of an identifier in the input, with the text as written there. */
  static final class Position {
    private final int index;
    private final String input;

    /** The previous position of the same identifier; null if this is the first one. */
    private @Nullable Position previous;

    private Position(int index, String input) {
      this.index = index;
      this.input = input;
    }

    int index() {
      return index;
    }

    String input() {
      return input;
    }
  }
}
