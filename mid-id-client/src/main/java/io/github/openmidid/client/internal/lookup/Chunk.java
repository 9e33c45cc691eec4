package io.github.openmidid.client.internal.lookup;

import io.github.openmidid.MidId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Part of a long question: each identifier once, with the places where it was given. */
final class Chunk {
  /** As many as the contract allows in one question. */
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

  /** Each place, with the identifier that was given there. */
  void forEach(BiConsumer<MidId, Position> action) {
    positions.forEach(
        (midId, last) -> {
          for (Position position = last; position != null; position = position.previous) {
            action.accept(midId, position);
          }
        });
  }

  /** Where in the question an identifier stands, and how it was written there. */
  static final class Position {
    private final int index;
    private final String input;

    /** Where it was given before; null if this is the first place. */
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
