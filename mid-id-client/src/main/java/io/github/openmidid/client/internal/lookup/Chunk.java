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
  static final int MOST = 1000;

  private final Map<MidId, Place> places = new LinkedHashMap<>();

  void add(MidId midId, int index, String input) {
    Place place = new Place(index, input);
    place.before = places.put(midId, place);
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

  /** Each place, with the identifier that was given there. */
  void forEach(BiConsumer<MidId, Place> action) {
    places.forEach(
        (midId, last) -> {
          for (Place place = last; place != null; place = place.before) {
            action.accept(midId, place);
          }
        });
  }

  /** Where in the question an identifier stands, and how it was written there. */
  static final class Place {
    private final int index;
    private final String input;

    /** Where it was given before; null if this is the first place. */
    private @Nullable Place before;

    private Place(int index, String input) {
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
